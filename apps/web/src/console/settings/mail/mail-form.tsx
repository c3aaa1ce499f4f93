import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { graphql } from '../../gql/gql.ts';
import type { MailSettingsFactsFragment } from '../../gql/graphql.ts';
import { FormProblem } from '../../parts/form-problem.tsx';
import { showDone } from '../../parts/notices.tsx';
import { SaveButtons } from '../../parts/save-buttons.tsx';
import { useEditing } from '../../parts/use-editing.ts';
import { MailFields } from './mail-fields.tsx';
import { MailTrial } from './mail-trial.tsx';
import { mailErrors, mailInput, mailValues, needsPasswordAgain, type MailValues } from './mail-values.ts';

const UpdateMailSettingsDocument = graphql(/* GraphQL */ `
  mutation UpdateMailSettings($input: UpdateMailSettingsInput!) {
    updateMailSettings(input: $input) {
      ...MailSettingsFacts
    }
  }
`);

export function MailForm({ settings }: { settings: MailSettingsFactsFragment }) {
  const { t } = useLingui();
  const [update] = useMutation(UpdateMailSettingsDocument, { refetchQueries: ['MailSettings'] });
  const form: UseFormReturnType<MailValues> = useForm({
    initialValues: mailValues(settings),
    validate: (values) => ({
      ...(needsPasswordAgain(seen, values) && { password: t`Type it again: it is for another server or user now` }),
      ...mailErrors(values),
    }),
  });
  const { seen, isDirty, saving, save, take, problem } = useEditing({
    current: settings,
    form,
    valuesOf: mailValues,
    differsFrom: (before) => JSON.stringify(form.values) !== JSON.stringify(mailValues(before)),
  });

  const submit = form.onSubmit(async (values) => {
    const input = { ...mailInput(values), ifUnchangedSince: seen.updatedAt };
    const work = async () => {
      const { data } = await update({ variables: { input } });
      if (data) take(data.updateMailSettings);
    };
    if (await save(work)) showDone(<Trans>Saved. Mails leave this way from the next one on.</Trans>);
  });

  return (
    <>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <MailFields form={form} hasPassword={seen.hasPassword} />
          <FormProblem {...problem} />
          <SaveButtons saving={saving} isDirty={isDirty} onDiscard={() => take(settings)} />
        </Stack>
      </form>
      <MailTrial form={isDirty ? form : undefined} />
    </>
  );
}
