/** From where somebody signs in. */
export interface Place {
  /** As far as one house is told from another. */
  network: string;
  address: string;
  userAgent: string;
}
