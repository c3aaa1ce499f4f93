/** Other names and hosts, what somebody who chooses it should know, and products that are chosen for it. */
export interface ServiceDetails {
  also?: readonly string[];
  note?: string;
  products?: readonly string[];
}

/** Id, name, homepage and base address, both without https://, which all of them have. */
export type ServiceRow = readonly [id: string, name: string, homepage: string, base: string, details?: ServiceDetails];
