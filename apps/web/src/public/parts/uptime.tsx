import { Trans } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { formatUptime } from './format-uptime.ts';

/** `uptime` 0 to 100, or null where nothing is known. */
export function Uptime({ uptime }: { uptime: number | null }) {
  const { locale } = useClock();
  if (uptime === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>
          <Trans>uptime not known yet</Trans>
        </VisuallyHidden>
      </>
    );
  }
  return (
    <>
      <span suppressHydrationWarning>{formatUptime(uptime, locale)}</span>
      <VisuallyHidden>
        {' '}
        <Trans>uptime over 90 days</Trans>
      </VisuallyHidden>
    </>
  );
}
