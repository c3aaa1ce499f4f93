/** What a mail says: its text and its HTML are both made of this. */
export interface MailContent {
  /** Whose mail it is. */
  sender: { name: string; url: string };
  heading: string;
  /** Above the heading, as in "Identified". */
  state: string | null;
  facts: MailFact[];
  body: MailBody | null;
  list: { label: string; items: MailFact[] } | null;
  action: MailLink | null;
  /** Why the receiver gets it. */
  reason: string | null;
  links: MailLink[];
}

export interface MailFact {
  label: string;
  value: string;
}

export interface MailLink {
  label: string;
  url: string;
}

export interface MailBody {
  text: string;
  /** Safe to show as it is. */
  html: string;
}
