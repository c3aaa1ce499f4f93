import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import type { Preview } from './found-service.ts';
import type { FollowingForm } from './use-following.ts';
import { WordTable } from './word-table.tsx';

/** What becomes of what a provider says. */
export function FollowChoices({ form, words }: { form: FollowingForm; words: Preview['words'] }) {
  const { t } = useLingui();
  return (
    <Stack>
      <Checkbox
        label={t`Believe what is worse the second time only`}
        {...form.getInputProps('confirmsWorse', { type: 'checkbox' })}
      />
      <Checkbox label={t`Tell subscribers of its changes`} {...form.getInputProps('notify', { type: 'checkbox' })} />
      <Checkbox
        label={t`Draft an incident for each of theirs; it stays hidden until somebody publishes it`}
        {...form.getInputProps('draftsIncidents', { type: 'checkbox' })}
      />
      <WordTable form={form} words={words} />
    </Stack>
  );
}
