import { severityOf, type ComponentStatus } from '@signet/domain/component';
import { plainText } from './plain-text.js';

const MOST_NAMED = 3;
const LONGEST = 500;

export interface Cause {
  status: ComponentStatus;
  /** "API: partial_outage", or why something is UNKNOWN. */
  text: string;
}

/** What made the status, the first few by name; null when all is well. */
export function mostTelling(status: ComponentStatus, causes: readonly Cause[]): string | null {
  if (severityOf(status) === 0) return null;
  const texts = [...new Set(causes.filter((cause) => cause.status === status).map(({ text }) => text))];
  const more = texts.length - MOST_NAMED;
  const named = texts.slice(0, MOST_NAMED).join('; ');
  return plainText(more > 0 ? `${named}; and ${more} more` : named, LONGEST);
}
