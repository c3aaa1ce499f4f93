import { Trans, useLingui } from '@lingui/react/macro';
import { StatusLabel } from '../../shared/status-label.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { Time } from '../../shared/time.tsx';
import { CopyLink } from '../parts/copy-link.tsx';
import type { ComponentDetail } from '../state/component-detail.ts';
import type { Component } from '../state/page-state.ts';
import styles from './component-facts.module.css';

export interface ComponentFactsProps {
  component: Component;
  detail: ComponentDetail;
}

/** What it is, and how it is now. */
export function ComponentFacts({ component, detail }: ComponentFactsProps) {
  const { t } = useLingui();
  const { id, name, description, link, tags, status } = component;
  return (
    <header>
      {detail.groupName && <p className={styles.group}>{detail.groupName}</p>}
      <div className={styles.head}>
        <h1 className={styles.name}>{name}</h1>
        <p className={styles.status}>
          <StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />
          {status === detail.status && (
            <span className={styles.since}>
              <Trans>
                since <Time at={detail.statusSince} show="moment" />
              </Trans>
            </span>
          )}
          <CopyLink href={`/components/${id}`} label={t`Link to this component`} />
        </p>
      </div>
      {description && <p className={styles.line}>{description}</p>}
      {link && (
        <p className={styles.line}>
          <a href={link}>{link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>
        </p>
      )}
      {tags.length > 0 && <p className={styles.line}>{tags.join(' · ')}</p>}
    </header>
  );
}
