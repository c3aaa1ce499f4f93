import { useClock } from './clock.tsx';
import { formatFull, formatWindow } from './time-format.ts';

export function TimeWindow({ from, to }: { from: string; to: string }) {
  const clock = useClock();
  return (
    <time dateTime={from} title={`${formatFull(from, clock)} – ${formatFull(to, clock)}`} suppressHydrationWarning>
      {formatWindow(from, to, clock.now, clock)}
    </time>
  );
}
