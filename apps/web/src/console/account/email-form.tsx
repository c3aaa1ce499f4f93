import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { changeEmailInput } from '@signet/domain/people-inputs';
import { useState } from 'react';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { useViewer } from '../session/viewer-context.ts';

const ChangeEmailDocument = graphql(/* GraphQL */ `
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input) {
      confirmationSentTo
      viewer {
        ...ViewerFacts
      }
    }
  }
`);

export function EmailForm() {
  const { t } = useLingui();
  const { email } = useViewer();
  const [change] = useMutation(ChangeEmailDocument);
  const [asked, setAsked] = useState<string | null>(null);
  const form = useForm({
    initialValues: { email, currentPassword: '' },
    validate: (values) => schemaErrors(changeEmailInput, values),
  });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit((input) =>
    save(async () => {
      setAsked(null);
      const { data } = await change({ variables: { input } });
      form.setFieldValue('currentPassword', '');
      const sentTo = data?.changeEmail.confirmationSentTo ?? null;
      setAsked(sentTo);
      if (data && sentTo === null) showDone(<Trans>Your address is saved.</Trans>);
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {asked !== null && (
          <Alert role="status">
            <Trans>
              A mail is on its way to {asked}. Until you open its link and confirm, you sign in with {email}.
            </Trans>
          </Alert>
        )}
        <TextInput
          label={t`Email`}
          description={t`You sign in with it`}
          type="email"
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t`Your password`}
          description={t`So that nobody changes it who finds this screen open`}
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <FormProblem problem={problem} />
        <Group>
          <Button type="submit" variant="default" loading={saving}>
            <Trans>Change address</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
