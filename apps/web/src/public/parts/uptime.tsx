import { useLingui } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { formatUptime } from './format-uptime.ts';

/** `uptime` 0 to 100, or null where nothing is known. */
export function Uptime({ uptime }: { uptime: number | null }) {
  const { t } = useLingui();
  const { locale } = useClock();
  if (uptime === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t`uptime not known yet`}</VisuallyHidden>
      </>
    );
  }
  const meaning = t`uptime over 90 days`;
  return (
    <>
      <span suppressHydrationWarning>{formatUptime(uptime, locale)}</span>
      <VisuallyHidden>{` ${meaning}`}</VisuallyHidden>
    </>
  );
}
