import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Input, SegmentedControl, Stack } from '@mantine/core';
import { useId } from 'react';
import { useClock } from '../../shared/clock.tsx';
import type { FormErrors } from '../client/form-errors.ts';
import { MomentField } from '../parts/moment-field.tsx';
import type { Draft } from './draft.ts';

interface Props {
  draft: Draft;
  errors: FormErrors;
  onChange: (changes: Partial<Draft>) => void;
}

const PROMISES = [15, 30, 60];

/** When it happened, and when the next word is promised. */
export function TimeFields({ draft, errors, onChange }: Props) {
  const { t } = useLingui();
  const { now } = useClock();
  const id = useId();
  const present = new Date(now).toISOString();
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

  return (
    <>
      <Stack gap="xs">
        <Stack gap={4} align="start">
          <Input.Label component="div" id={id}>
            {draft.seen ? t`Time of the update` : t`Started`}
          </Input.Label>
          <SegmentedControl<'now' | 'earlier'>
            aria-labelledby={id}
            value={draft.at ? 'earlier' : 'now'}
            onChange={(value) => onChange({ at: value === 'now' ? null : inMinutes(-10) })}
            data={[
              { value: 'now', label: t`Now` },
              { value: 'earlier', label: t`Earlier` },
            ]}
          />
        </Stack>
        {draft.at && (
          <MomentField
            label={draft.seen ? t`Posted at` : t`Started at`}
            value={draft.at}
            notAfter={present}
            error={errors['startedAt'] ?? errors['postedAt'] ?? errors['at']}
            onChange={(at) => at && onChange({ at })}
          />
        )}
      </Stack>
      {draft.status !== 'RESOLVED' && (
        <Stack gap="xs">
          <MomentField
            label={t`Next update by`}
            value={draft.nextUpdateBy}
            notBefore={present}
            error={errors['nextUpdateBy']}
            onChange={(nextUpdateBy) => onChange({ nextUpdateBy })}
          />
          <Group gap="xs">
            {PROMISES.map((minutes) => (
              <Button
                key={minutes}
                size="compact-sm"
                variant="default"
                onClick={() => onChange({ nextUpdateBy: inMinutes(minutes) })}
              >
                {t`In ${minutes} minutes`}
              </Button>
            ))}
            {draft.nextUpdateBy && (
              <Button size="compact-sm" variant="subtle" onClick={() => onChange({ nextUpdateBy: null })}>
                <Trans>No promise</Trans>
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </>
  );
}
