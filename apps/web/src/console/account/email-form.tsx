import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { changeEmailInput } from '@signet/domain/people-inputs';
import { useState } from 'react';
import { schemaErrors } from '../client/form-errors.ts';
import { useProof } from '../factors/use-proof.tsx';
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

/** Without a password it asks for a proof instead. */
export function EmailForm({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useLingui();
  const { email } = useViewer();
  const [change] = useMutation(ChangeEmailDocument);
  const [asked, setAsked] = useState<string | null>(null);
  const given = ({ email: typed, currentPassword }: { email: string; currentPassword: string }) =>
    hasPassword ? { email: typed, currentPassword } : { email: typed };
  const form = useForm({
    initialValues: { email, currentPassword: '' },
    validate: (values) => schemaErrors(changeEmailInput, given(values)),
  });
  const { withProof, proofDialog } = useProof();
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit((values) =>
    save(async () => {
      setAsked(null);
      const { data } = await withProof(() => change({ variables: { input: given(values) } }));
      form.setFieldValue('currentPassword', '');
      const sentTo = data?.changeEmail.confirmationSentTo ?? null;
      setAsked(sentTo);
      if (data && sentTo === null) showDone(<Trans>Your address is saved.</Trans>);
    }),
  );

  return (
    <>
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
            description={hasPassword ? t`You sign in with it` : t`Mails for you go there`}
            type="email"
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          {hasPassword && (
            <PasswordInput
              label={t`Your password`}
              description={t`So that nobody changes it who finds this screen open`}
              autoComplete="current-password"
              {...form.getInputProps('currentPassword')}
            />
          )}
          <FormProblem problem={problem} />
          <Group>
            <Button type="submit" variant="default" loading={saving}>
              <Trans>Change address</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
      {proofDialog}
    </>
  );
}
