import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { ImpactStep } from './impact-story.ts';
import styles from './impact-steps.module.css';
import { StatusLabel } from './status-label.tsx';
import { COMPONENT_TONES } from './status-tone.ts';
import { COMPONENT_WORDS } from './status-words.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** "API  Degraded performance → Partial outage", one line for each component that the update touched. */
export function ImpactSteps({ steps }: { steps: readonly ImpactStep[] }) {
  const { i18n } = useLingui();
  if (steps.length === 0) return null;
  return (
    <ul className={styles.steps}>
      {steps.map(({ componentId, name, from, to }) => (
        <li key={componentId}>
          <span className={styles.name}>{name}</span>{' '}
          {from && (
            <span className={styles.from}>
              {i18n._(COMPONENT_WORDS[from])}
              <span aria-hidden="true"> → </span>
              <VisuallyHidden>
                <Trans comment="Between two statuses of a component: degraded, then partial outage">then</Trans>{' '}
              </VisuallyHidden>
            </span>
          )}
          <StatusLabel tone={COMPONENT_TONES[to]} word={COMPONENT_WORDS[to]} />
        </li>
      ))}
    </ul>
  );
}
