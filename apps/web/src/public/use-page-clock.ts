import { useEffect, useState } from 'react';
import type { Clock } from '../shared/clock.tsx';
import { formatLocaleOf } from '../shared/i18n.ts';
import type { PageState } from './state/page-state.ts';
import { useHydrated } from './use-hydrated.ts';

const TICK = 15_000;

export interface Zones {
  shown: string;
  /** The zone that a click changes to; null where site and visitor share one, and before hydration. */
  other: string | null;
  swap: () => void;
}

/** The site's zone and the data's own time at first, so that the HTML can be cached; then the visitor's, running. */
export function usePageClock({ asOf, site }: Pick<PageState, 'asOf' | 'site'>): { clock: Clock; zones: Zones } {
  const hydrated = useHydrated();
  const [now, setNow] = useState<number | null>(null);
  const [siteZoneChosen, chooseSiteZone] = useState(false);

  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);

  const visitorZone = (hydrated && browserZone()) || site.timeZone;
  const [shown, other] = siteZoneChosen ? [site.timeZone, visitorZone] : [visitorZone, site.timeZone];
  return {
    clock: {
      locale: formatLocaleOf(site.locale),
      zone: shown,
      now: Math.max(now ?? 0, Date.parse(asOf)),
      running: now !== null,
    },
    zones: { shown, other: shown === other ? null : other, swap: () => chooseSiteZone(!siteZoneChosen) },
  };
}

/** Null where the browser does not know its zone, or names one that it cannot format ("Etc/Unknown"). */
function browserZone(): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
