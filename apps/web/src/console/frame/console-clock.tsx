import { useInterval } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { ClockProvider } from '../../shared/clock.tsx';
import { formatLocaleOf } from '../../shared/i18n.ts';

interface Props {
  /** How often it moves on. */
  everyMs?: number;
  children: ReactNode;
}

/** Times in the operator's own zone; those of the page are said with their zone where they matter. */
export function ConsoleClock({ everyMs = 15_000, children }: Props) {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), everyMs, { autoInvoke: true });
  const clock = useMemo(
    () => ({
      now,
      running: true,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: formatLocaleOf(navigator.language),
    }),
    [now],
  );
  return <ClockProvider clock={clock}>{children}</ClockProvider>;
}
