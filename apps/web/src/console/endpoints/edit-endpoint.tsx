import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { SaveButtons } from '../parts/save-buttons.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { EndpointFields } from './endpoint-fields.tsx';
import { endpointChanges, endpointValues } from './endpoint-values.ts';
import { useEndpointForm } from './use-endpoint-form.ts';

const UpdateEndpointDocument = graphql(/* GraphQL */ `
  mutation UpdateEndpoint($id: ID!, $input: UpdateWebhookEndpointInput!) {
    updateWebhookEndpoint(id: $id, input: $input) {
      ...EndpointFacts
    }
  }
`);

interface Props {
  endpoint: EndpointFactsFragment;
  sections: readonly CatalogueSection[];
}

export function EditEndpoint({ endpoint, sections }: Props) {
  const [update] = useMutation(UpdateEndpointDocument);
  const [seen, setSeen] = useState(endpoint);
  const form = useEndpointForm(endpointValues(endpoint), false);
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);
  const changes = endpointChanges(endpointValues(seen), form.values);
  const isDirty = Object.keys(changes).length > 0;
  const take = (next: EndpointFactsFragment) => {
    setSeen(next);
    form.setValues(endpointValues(next));
    form.clearErrors();
    forgetProblem();
  };
  // Somebody else's change shows as soon as it cannot take away words that are being typed.
  if (endpoint.updatedAt !== seen.updatedAt && !isDirty && !saving) take(endpoint);

  const submit = form.onSubmit(async () => {
    const input = { ...changes, ifUnchangedSince: seen.updatedAt };
    const work = async () => {
      const { data } = await update({ variables: { id: endpoint.id, input } });
      if (data) take(data.updateWebhookEndpoint);
    };
    if (await save(work)) showDone(<Trans>The endpoint is saved.</Trans>);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <EndpointFields form={form} sections={sections} isNew={false} />
        <FormProblem
          problem={problem}
          onKeepMine={() => {
            setSeen(endpoint);
            forgetProblem();
          }}
          onTakeTheirs={() => take(endpoint)}
        />
        <SaveButtons saving={saving} isDirty={isDirty} onDiscard={() => take(endpoint)}>
          <Trans>Save endpoint</Trans>
        </SaveButtons>
      </Stack>
    </form>
  );
}
