import type { PageState } from '../state/page-state.ts';
import type { PageStore } from '../state/page-store.ts';
import type { Answer } from './ask.ts';
import type { Contact } from './contact.ts';
import type { Revision } from './fetch-page.ts';
import { fullJitter, pause } from './jitter.ts';
import { watchSiteDay } from './site-day.ts';

/** The server makes its answers anew every minute: older ones are all that it has. */
const OLD = 150_000;
/** An answer may be a moment behind what a socket told; what the server goes on saying holds, as from a backup. */
const MOST_BEHIND = 5;

export interface CatchUpOptions {
  store: PageStore;
  fetchPage: () => Promise<Answer<PageState>>;
  fetchRevision: () => Promise<Answer<Revision>>;
  contact: Contact;
  now: () => number;
}

export interface CatchUp {
  /** Asks for the page's revision, and reads the page anew where that is another or the site has a new day. */
  compare: () => Promise<void>;
  /** Reads the page anew, to the revision that was heard of; one reading serves all who ask for one meanwhile. */
  read: (heardOf?: number) => Promise<void>;
  /** Milliseconds by the server's clock, as its answers tell it. */
  serverNow: () => number;
  /** Whether the site has had a new day for a while that the page is not of. */
  isOutOfDay: () => boolean;
}

/** Brings the store to what the server has, and tells it whether that is old itself. */
export function createCatchUp({ store, fetchPage, fetchRevision, contact, now }: CatchUpOptions): CatchUp {
  const day = watchSiteDay(store);
  let ahead = 0;
  let newest = 0;
  let reading: Promise<void> | undefined;

  const serverNow = () => now() + ahead;
  const shown = () => store.snapshot().page;

  /** Notes that there is an answer, and returns whether it is old. */
  const hear = (generatedAt: string, servedAt: number | null): boolean => {
    contact.heard();
    if (servedAt === null) return false;
    ahead = servedAt - now();
    return servedAt - Date.parse(generatedAt) > OLD;
  };

  const confirm = (generatedAt: string, stale: boolean) => {
    const { asOf } = shown();
    const isKnownLater = asOf > generatedAt && Date.parse(asOf) <= serverNow();
    store.confirm(isKnownLater || !day.holds(generatedAt) ? asOf : generatedAt, stale);
  };

  /** Reads until it succeeds. What a change overtook meanwhile is read once more. */
  const readAnew = async () => {
    for (let attempt = 0, behind = 0; ; attempt += 1) {
      await pause(fullJitter(attempt));
      const answer = await fetchPage().catch(contact.missed);
      if (!answer) continue;
      const { data: page, servedAt } = answer;
      const stale = hear(page.asOf, servedAt);
      const isOlder = page.revision < shown().revision;
      if (isOlder && stale) return store.confirm(shown().asOf, stale);
      const isBehind = !stale && page.revision < Math.max(newest, shown().revision);
      if (isBehind && (behind += 1) <= MOST_BEHIND) continue;
      newest = page.revision;
      day.read(page.asOf);
      return store.replace(page, stale);
    }
  };
  const read = (heardOf = 0) => {
    newest = Math.max(newest, heardOf);
    reading ??= readAnew().finally(() => (reading = undefined));
    return reading;
  };

  const compare = async () => {
    const answer = await fetchRevision().catch(contact.missed);
    if (!answer) return;
    const { revision, generatedAt } = answer.data;
    const stale = hear(generatedAt, answer.servedAt);
    const mine = shown().revision;
    const isNewDay = day.isOver(serverNow()) && !day.holds(generatedAt);
    if (revision > mine || (!stale && (revision < mine || isNewDay))) return read(revision);
    if (revision === mine) confirm(generatedAt, stale);
    else store.confirm(shown().asOf, stale);
  };

  return { compare, read, serverNow, isOutOfDay: () => day.isOver(serverNow()) };
}
