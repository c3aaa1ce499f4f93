import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImpactStep } from './impact-story.ts';
import { ImpactSteps } from './impact-steps.tsx';
import type { UpdateShape } from './incident-shape.ts';
import { Markdown } from './markdown.tsx';
import { INCIDENT_WORDS } from './status-words.ts';
import { Time } from './time.tsx';
import styles from './update-entry.module.css';

export interface UpdateEntryProps {
  update: UpdateShape;
  steps: readonly ImpactStep[];
  /** A control beside the head of the entry, such as its link. */
  aside?: ReactNode;
}

export function UpdateEntry({ update, steps, aside }: UpdateEntryProps) {
  const { i18n } = useLingui();
  return (
    <li className={styles.entry} id={`update-${update.id}`}>
      <div className={styles.head}>
        <span className={styles.status}>{i18n._(INCIDENT_WORDS[update.status])}</span>
        <span className={styles.time}>
          <Time at={update.postedAt} show="moment" />
          {update.editedAt && (
            <>
              {' · '}
              <Trans>edited</Trans> <Time at={update.editedAt} show="moment" />
            </>
          )}
        </span>
        {aside}
      </div>
      <Markdown html={update.messageHtml} />
      <ImpactSteps steps={steps} />
    </li>
  );
}
