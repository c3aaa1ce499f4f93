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
  /** Only an incident's has a status. */
  update: Omit<UpdateShape, 'status' | 'impacts'> & Partial<Pick<UpdateShape, 'status'>>;
  steps?: readonly ImpactStep[];
  /** Whether an address can end with it; only one list on a page may be so. */
  anchored?: boolean;
  /** A control beside the head of the entry, such as its link. */
  aside?: ReactNode;
}

export function UpdateEntry({ update, steps = [], anchored = true, aside }: UpdateEntryProps) {
  const { i18n } = useLingui();
  return (
    <li className={styles.entry} id={anchored ? `update-${update.id}` : undefined}>
      <div className={styles.head}>
        {update.status && <span className={styles.status}>{i18n._(INCIDENT_WORDS[update.status])}</span>}
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
