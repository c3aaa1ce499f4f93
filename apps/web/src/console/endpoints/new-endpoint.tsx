import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { graphql } from '../gql/gql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { EndpointFields } from './endpoint-fields.tsx';
import { endpointInput, NEW_ENDPOINT } from './endpoint-values.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { useEndpointForm } from './use-endpoint-form.ts';

const CreateEndpointDocument = graphql(/* GraphQL */ `
  mutation CreateEndpoint($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      secret
      endpoint {
        id
      }
    }
  }
`);

export function NewEndpoint({ sections }: { sections: readonly CatalogueSection[] }) {
  const navigate = useNavigate();
  // The secret is for the screen and for nothing that outlives it.
  const [create] = useMutation(CreateEndpointDocument, { fetchPolicy: 'no-cache' });
  const [created, setCreated] = useState<{ id: string; secret: string }>();
  const form = useEndpointForm(NEW_ENDPOINT, true);
  const { save, saving, problem } = useSaving(form.setErrors);
  const open = (id: string) => navigate({ to: '/endpoints/$endpointId', params: { endpointId: id } });

  const submit = form.onSubmit((values) =>
    save(async () => {
      const { data } = await create({ variables: { input: endpointInput(values) } });
      if (!data) return;
      const { secret, endpoint } = data.createWebhookEndpoint;
      if (secret !== null) return setCreated({ id: endpoint.id, secret });
      showDone(<Trans>It is told what happens from now on. Send it a test to see that it works.</Trans>);
      await open(endpoint.id);
    }),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <EndpointFields form={form} sections={sections} isNew />
        <FormProblem problem={problem} />
        <Group>
          <Button type="submit" loading={saving}>
            <Trans>Create endpoint</Trans>
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/endpoints" {...props} />}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
      <SecretDialog secret={created?.secret} onDone={() => void (created && open(created.id))} />
    </form>
  );
}
