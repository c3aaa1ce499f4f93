import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { updateProfileInput } from '@signet/domain/people-inputs';
import { schemaErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { useViewer } from '../session/viewer-context.ts';

const UpdateProfileDocument = graphql(/* GraphQL */ `
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ...ViewerFacts
    }
  }
`);

export function NameForm() {
  const { t } = useLingui();
  const { name } = useViewer();
  const [update] = useMutation(UpdateProfileDocument);
  const form = useForm({ initialValues: { name }, validate: (values) => schemaErrors(updateProfileInput, values) });
  const { save, saving, problem } = useSaving(form.setErrors);

  const submit = form.onSubmit(async (input) => {
    if (await save(() => update({ variables: { input } }))) showDone(<Trans>Your name is saved.</Trans>);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t`Your name`}
          description={t`As the team sees it beside what you do; visitors never do`}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <FormProblem problem={problem} />
        <Group>
          <Button type="submit" variant="default" loading={saving}>
            <Trans>Save name</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
