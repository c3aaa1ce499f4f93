import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Group, Stack, Text } from '@mantine/core';
import type { MaintenanceStatus } from '@signet/domain/maintenance';
import { useClock } from '../../../shared/clock.tsx';
import { formatDuration, formatWindow } from '../../../shared/time-format.ts';
import type { FormErrors } from '../../client/form-errors.ts';
import { MomentField } from '../../parts/moment-field.tsx';
import type { PlanDraft } from './plan-draft.ts';
import { windowTense, withEnd, withStart } from './plan-window.ts';
import styles from './window-fields.module.css';

interface Props {
  draft: PlanDraft;
  /** Null for a new one. */
  status: MaintenanceStatus | null;
  siteZone: string;
  errors: FormErrors;
  onChange: (changes: Partial<PlanDraft>) => void;
}

/** From when to when: how long that is, when it is for the page, and what it means where it is not ahead. */
export function WindowFields({ draft, status, siteZone, errors, onChange }: Props) {
  const { t } = useLingui();
  const { now, zone, locale } = useClock();
  const { plannedStart, plannedEnd } = draft;
  const tense = windowTense(draft, now);
  const fixed = status !== null && status !== 'SCHEDULED';
  const over = status === 'COMPLETED' || status === 'CANCELLED';
  const inWords = (error: string | undefined) => error?.replace('plannedStart', t`the start`);

  return (
    <Stack gap="xs">
      <div className={styles.ends}>
        <MomentField
          label={t`Planned start`}
          value={plannedStart}
          disabled={fixed}
          {...(fixed && { description: t`It has begun: its planned start stays.` })}
          error={inWords(errors['plannedStart'])}
          onChange={(next) => onChange(withStart(draft, next))}
        />
        <MomentField
          label={t`Planned end`}
          value={plannedEnd}
          disabled={over}
          {...(over && { description: t`It is over: its planned end stays.` })}
          error={inWords(errors['plannedEnd'])}
          onChange={(next) => onChange(withEnd(draft, next))}
        />
      </div>
      {plannedStart && plannedEnd && tense && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {formatDuration(Date.parse(plannedEnd) - Date.parse(plannedStart), locale)}
            {siteZone !== zone && (
              <>
                {' · '}
                <Trans>
                  {formatWindow(plannedStart, plannedEnd, now, { zone: siteZone, locale })} in {siteZone}, the zone of
                  the page
                </Trans>
              </>
            )}
          </Text>
        </Group>
      )}
      {!fixed && (tense === 'past' || tense === 'begun') && (
        <Alert p="sm" role="status">
          <NotAhead tense={tense} isNew={status === null} draft={draft} />
        </Alert>
      )}
    </Stack>
  );
}

interface NotAheadProps {
  tense: 'past' | 'begun';
  isNew: boolean;
  draft: PlanDraft;
}

function NotAhead({ tense, isNew, draft: { recurrence, autoStart } }: NotAheadProps) {
  if (isNew && tense === 'past' && recurrence.repeats !== 'never') {
    return <Trans>This window lies in the past. Work that recurs begins with one that does not.</Trans>;
  }
  if (isNew) {
    return tense === 'past' ? (
      <Trans>This window lies in the past: it will be recorded as completed, with these times.</Trans>
    ) : (
      <Trans>This window has begun: the maintenance starts at once.</Trans>
    );
  }
  return autoStart ? (
    <Trans>The start lies in the past: the maintenance starts at once.</Trans>
  ) : (
    <Trans>The start lies in the past: the maintenance waits until somebody starts it.</Trans>
  );
}
