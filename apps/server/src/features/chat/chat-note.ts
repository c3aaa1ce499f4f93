import type { SiteFacts } from '../notifications/announcement.js';

/** A message of the product's own for a chat, in plain text. */
export interface ChatNote {
  title: string;
  paragraphs: readonly string[];
  /** What the reader is to do. */
  action: { label: string; url: string };
  site: Pick<SiteFacts, 'name'>;
}
