import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { invitePersonInput } from '@signet/domain/people-inputs';
import type { Role } from '@signet/domain/role';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import type { SentFactsFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { RoleField } from './role-field.tsx';

const InvitePersonDocument = graphql(/* GraphQL */ `
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      ...SentFacts
    }
  }
`);

interface Props {
  onSent: (sent: SentFactsFragment) => void;
  onCancel: () => void;
}

export function InviteForm({ onSent, onCancel }: Props) {
  const { t } = useLingui();
  // The link is for the screen and for nothing that outlives it.
  const [invite] = useMutation(InvitePersonDocument, { fetchPolicy: 'no-cache', refetchQueries: ['Team'] });
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'EDITOR' },
    validate: (values) => schemaErrors(invitePersonInput, values),
  });
  const { save, saving, problem } = useSaving(form.setErrors);
  const { role } = form.values;

  const submit = form.onSubmit((input) =>
    save(async () => {
      const { data } = await invite({ variables: { input } });
      if (data) onSent(data.invitePerson);
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t`Email`}
          description={t`They sign in with it; they choose their name and password themselves`}
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <RoleField value={role} onChange={(next) => form.setFieldValue('role', next)} />
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onCancel} submit={<Trans>Invite</Trans>} />
      </Stack>
    </form>
  );
}
