/** A feed, in whichever format it is written. */
export interface Feed {
  /** Stays the same whatever the address. */
  id: string;
  title: string;
  /** Where the same is read as a page. */
  home: string;
  updated: Date;
  /** What is newest first. */
  entries: Entry[];
}

export interface Entry {
  /** Stays the same whatever the address. */
  id: string;
  url: string;
  /** Plain text. */
  title: string;
  html: string;
  published: Date;
  updated: Date;
  /** The names of the components that it speaks of. */
  categories: string[];
}

/** Whose news, as read from which origin. */
export interface FeedPlace {
  origin: string;
  /** Null: of the whole page. */
  component: number | null;
}
