import type { ReadIncident } from '../reading.js';
import { UnreadableAnswer, type Answer } from './adapter.js';
import { adapterOf } from './adapter-of.js';
import { answerOf } from './answer-text.js';
import { everything, readEventLog, type EventLog } from './event-log.js';
import { feedDocument, type FeedDocument, type FeedEntry } from './feed-document.js';
import { feedStateOf, type FeedState } from './feed-state.js';
import type { WordTable } from './word-table.js';

const HOUR_MS = 3_600_000;

/** A feed tells no severity: that something is open is all there is. */
const words: WordTable = {
  open: 'DEGRADED_PERFORMANCE',
  maintenance: 'UNDER_MAINTENANCE',
};

/** RSS and Atom: what was said lately, and does not say that it is over, is open. */
export const feed = adapterOf({
  format: 'FEED',
  pollSeconds: 300,
  words,
  addressesOf: (baseUrl) => [baseUrl],
  recognises: isFeed,
  readingOf(request) {
    const document = feedDocument(answerOf(request, request.baseUrl));
    const since = new Date(request.now.getTime() - request.selector.openForHours * HOUR_MS);
    // A feed has no components that could be followed.
    const selector = { ...request.selector, components: [], products: [], regions: [] };
    return readEventLog(logIn(document, since, request.now), selector, words);
  },
});

/** Whether an answer is RSS or Atom. */
export function isFeed(answer: Answer): boolean {
  try {
    feedDocument(answer);
    return true;
  } catch (error) {
    if (error instanceof UnreadableAnswer) return false;
    throw error;
  }
}

function logIn({ entries, builtAt }: FeedDocument, since: Date, now: Date): EventLog {
  const told = entries.map((entry) => ({ entry, state: feedStateOf(entry) }));
  const lately = told.filter(({ entry: { startedAt, updatedAt } }) => {
    if (startedAt === null || updatedAt === null) return false;
    return updatedAt >= since && startedAt <= now;
  });
  const undated = told.filter(({ entry, state }) => entry.startedAt === null && state === 'open');
  return {
    events: lately
      .filter(({ state }) => isUnderWay(state))
      .map(({ entry, state }) => ({
        title: entry.title,
        incident: state === 'open' ? incidentOf(entry) : null,
        touches: [everything(state)],
      })),
    maintenances: told
      .filter(({ state }) => isMaintenance(state))
      .map(({ entry, state }) => ({
        key: entry.key,
        title: entry.title,
        url: entry.url,
        status: state,
        startsAt: entry.startedAt,
        endsAt: null,
        isInProgress: state === 'maintenance',
        covers: null,
      })),
    known: [],
    observedAt: builtAt,
    gaps: undated.map(({ entry }) => `${entry.title}: the entry has no date`),
  };
}

function isUnderWay(state: FeedState): boolean {
  return state === 'open' || state === 'maintenance';
}

function isMaintenance(state: FeedState): boolean {
  return state === 'maintenance' || state === 'planned';
}

function incidentOf({ key, title, url, startedAt }: FeedEntry): Omit<ReadIncident, 'covers'> {
  return { key, title, url, status: 'open', startedAt, impact: null };
}
