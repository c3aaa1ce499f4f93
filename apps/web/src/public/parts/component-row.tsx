import { memo } from 'react';
import { StatusLabel } from '../../shared/status-label.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import type { CompactHistory, Component } from '../state/page-state.ts';
import styles from './component-row.module.css';
import { DayStrip } from './day-strip.tsx';
import { ThirdPartyNote } from './third-party-note.tsx';
import { Uptime } from './uptime.tsx';

export interface ComponentRowProps {
  component: Component;
  history: CompactHistory | undefined;
}

export const ComponentRow = memo(function ComponentRow({ component, history }: ComponentRowProps) {
  const { id, name, description, link, tags, status, thirdParty } = component;
  return (
    <li className={styles.row} id={`component-${id}`}>
      <div className={styles.name}>
        <a href={link ?? `/components/${id}`}>{name}</a>
        {tags.length > 0 && (
          <ul className={styles.tags}>
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.bars}>{history && <DayStrip id={id} name={name} packed={history.packed} />}</div>
      <div className={styles.uptime}>{history && <Uptime id={id} uptime={history.uptime} />}</div>
      <div className={styles.status}>
        <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
      </div>
      {(description || thirdParty) && (
        <p className={styles.description}>
          {description}
          {description && thirdParty && ' · '}
          {thirdParty && <ThirdPartyNote of={thirdParty} />}
        </p>
      )}
    </li>
  );
});
