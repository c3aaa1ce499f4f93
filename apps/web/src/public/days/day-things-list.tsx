import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { StatusMark } from '../../shared/status-mark.tsx';
import { INCIDENT_WORDS, MAINTENANCE_WORDS } from '../../shared/status-words.ts';
import styles from './day-card.module.css';
import { useDayThings } from './use-day-things.ts';

export interface DayThingsProps {
  /** The component's. */
  id: string;
  date: string;
  revision: number;
}

/** The day's incidents and maintenances, with their links. */
export function DayThings({ id, date, revision }: DayThingsProps) {
  const { i18n } = useLingui();
  const things = useDayThings(id, date, revision);
  if (things === 'loading') {
    return (
      <p className={styles.line}>
        <Trans>Looking for incidents …</Trans>
      </p>
    );
  }
  if (things === 'failed') {
    return (
      <p className={styles.line}>
        <Trans>The incidents of this day could not be read.</Trans>
      </p>
    );
  }
  const { incidents, maintenances } = things;
  if (incidents.length + maintenances.length === 0) {
    return (
      <p className={styles.line}>
        <Trans>No incidents</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.things}>
      {incidents.map(({ id: key, title, status }) => (
        <li key={key}>
          <a href={`/incidents/${key}`}>{title}</a>
          <span>{i18n._(INCIDENT_WORDS[status])}</span>
        </li>
      ))}
      {maintenances.map(({ id: key, title, status }) => (
        <li key={key}>
          <a href={`/maintenances/${key}`}>{title}</a>
          <span>
            <StatusMark tone="maintenance" size={12} /> {i18n._(MAINTENANCE_WORDS[status])}
          </span>
        </li>
      ))}
    </ul>
  );
}
