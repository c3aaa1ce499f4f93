import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { formatDate } from '../../shared/time-format.ts';
import { formatUptime } from '../../shared/format-uptime.ts';
import type { Component } from '../state/page-state.ts';
import styles from './day-card.module.css';
import { DayLinks } from './day-links.tsx';
import { DayShares } from './day-shares.tsx';
import { DayThings } from './day-things-list.tsx';
import { isPinned, type Reading } from './follow-reader.ts';
import type { StripDay } from './strip-day.ts';
import { usePlace } from './use-place.ts';

export interface DayCardProps {
  /** The card does not leave it to the sides. */
  area: HTMLElement;
  component: Component;
  day: StripDay;
  reading: Reading;
  revision: number;
  close: () => void;
}

/** All that there is to know of a component's day. */
export function DayCard({ area, component, day, reading, revision, close }: DayCardProps) {
  const { t } = useLingui();
  const { locale } = useClock();
  const title = useId();
  const card = useRef<HTMLDivElement>(null);
  const pinned = isPinned(reading);
  usePlace(card, area, reading);
  useEffect(() => {
    if (reading.by === 'key') card.current?.focus();
  }, [reading]);
  return (
    <div ref={card} className={styles.card} role={pinned ? 'dialog' : 'group'} aria-labelledby={title} tabIndex={-1}>
      <div className={styles.head}>
        <p id={title} className={styles.title}>
          <span className={styles.name}>{component.name}</span>{' '}
          <time dateTime={day.date}>{formatDate(day.date, locale)}</time>
        </p>
        {pinned && (
          <button type="button" className={styles.close} aria-label={t`Close`} onClick={close}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        )}
      </div>
      {day.uptime !== null && (
        <p className={styles.uptime}>
          <strong>{formatUptime(day.uptime, locale)}</strong>{' '}
          {day.isToday ? <Trans>uptime so far</Trans> : <Trans>uptime</Trans>}
        </p>
      )}
      <DayShares day={day} />
      <DayThings id={component.id} date={day.date} revision={revision} />
      {pinned && <DayLinks id={component.id} date={day.date} />}
      {reading.by === 'focus' && (
        <p className={styles.keys} aria-hidden="true">
          <Trans>← → day · ↑ ↓ component · Enter pins it</Trans>
        </p>
      )}
    </div>
  );
}
