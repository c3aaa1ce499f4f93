/** A picture, by the hash of its content. */
export interface Shown {
  hash: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** What the page shows of an operator's pictures; absent: its own. */
export interface SiteImages {
  logo?: Shown;
  darkLogo?: Shown;
  icon?: Shown & { tabHash: string };
}
