import { createContext, use, type ReactNode } from 'react';
import type { TimeStyle } from './time-format.ts';

/** What every shown time depends on. */
export interface Clock extends TimeStyle {
  /** Milliseconds; the age of the data where the page is not live yet. */
  now: number;
  /** Whether `now` runs. Until then nothing relative is shown, as it would go stale in a cache. */
  running: boolean;
}

const ClockContext = createContext<Clock>({ locale: 'en-GB', zone: 'UTC', now: 0, running: false });

export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

export function useClock(): Clock {
  return use(ClockContext);
}
