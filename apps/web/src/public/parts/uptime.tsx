import { useLingui } from '@lingui/react/macro';
import { useClock } from '../../shared/clock.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { formatUptime } from '../../shared/format-uptime.ts';

export interface UptimeProps {
  /** The component's. */
  id: string;
  /** 0 to 100, or null where nothing is known. */
  uptime: number | null;
}

/** A link to how it was computed. */
export function Uptime({ id, uptime }: UptimeProps) {
  const { t } = useLingui();
  const { locale } = useClock();
  const href = `/components/${id}`;
  if (uptime === null) {
    return (
      <a href={href}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t`uptime not known yet`}</VisuallyHidden>
      </a>
    );
  }
  const meaning = t`uptime over 90 days`;
  return (
    <a href={href}>
      <span suppressHydrationWarning>{formatUptime(uptime, locale)}</span>
      <VisuallyHidden>{` ${meaning}`}</VisuallyHidden>
    </a>
  );
}
