import { calendarDate } from '../../shared/time-format.ts';
import type { PageStore } from '../state/page-store.ts';
import { between } from './jitter.ts';

/** Past midnight the server makes the page of the new day; not everybody asks for it at once. */
const FIRST = 60_000;
const LAST = 165_000;

export interface SiteDay {
  /** The page was read anew, as it was at `generatedAt`. */
  read: (generatedAt: string) => void;
  /** Whether the page is of the day that `generatedAt` is on. */
  holds: (generatedAt: string) => boolean;
  /** Whether the site has had a new day for a while that the page is not of. */
  isOver: (now: number) => boolean;
}

/** Which of the site's days the page is of: a new one moves every bar and the timeline, without any change of the page. */
export function watchSiteDay(store: PageStore): SiteDay {
  const dayOf = (at: string | number) => calendarDate(at, store.snapshot().page.site.timeZone);
  const spread = between(FIRST, LAST);
  let readOn = dayOf(store.snapshot().page.asOf);
  return {
    read: (generatedAt) => {
      readOn = dayOf(generatedAt);
    },
    holds: (generatedAt) => dayOf(generatedAt) === readOn,
    isOver: (now) => dayOf(now - spread) > readOn,
  };
}
