import { Trans, useLingui } from '@lingui/react/macro';
import { useClock } from '../../../shared/clock.tsx';
import type { Month } from '../../state/page-state.ts';
import { formatMonth } from '../format-month.ts';
import { historyAddress } from './history-address.ts';
import styles from './month-links.module.css';

/** To the months beside this one; the choice of a component goes along. */
export function MonthLinks({ month: { previous, next, component } }: { month: Month }) {
  const { t } = useLingui();
  const { locale } = useClock();
  const to = (month: string) => historyAddress(month, component?.id ?? null);
  return (
    <nav className={styles.months} aria-label={t`Months`}>
      {previous ? (
        <a href={to(previous)} rel="prev">
          <span aria-hidden="true">← </span>
          <span suppressHydrationWarning>{formatMonth(previous, locale)}</span>
        </a>
      ) : (
        <span className={styles.end}>
          <Trans>Nothing older</Trans>
        </span>
      )}
      {next && (
        <a href={to(next)} rel="next">
          <span suppressHydrationWarning>{formatMonth(next, locale)}</span>
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
