import { useLingui } from '@lingui/react/macro';
import { Stack, Switch } from '@mantine/core';
import type { PlanDraft } from './plan-draft.ts';

interface Props {
  draft: PlanDraft;
  started: boolean;
  onChange: (changes: Partial<PlanDraft>) => void;
}

/** Whether the clock moves it on, or a person. */
export function ByItselfFields({ draft, started, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Stack gap="xs">
      {!started && (
        <Switch
          label={t`Starts by itself`}
          description={
            draft.autoStart
              ? t`At the planned start its components take their status.`
              : t`Somebody starts it. Past its planned start it is marked as overdue here.`
          }
          checked={draft.autoStart}
          onChange={(event) => onChange({ autoStart: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t`Ends by itself`}
        description={
          draft.autoComplete
            ? t`At the planned end it is completed.`
            : t`Somebody completes it. Past its planned end visitors read that it takes longer.`
        }
        checked={draft.autoComplete}
        onChange={(event) => onChange({ autoComplete: event.currentTarget.checked })}
      />
    </Stack>
  );
}
