import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { SaveButtons } from '../parts/save-buttons.tsx';
import { useEditing } from '../parts/use-editing.ts';
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
  const form = useEndpointForm(endpointValues(endpoint), false);
  const changesSince = (before: EndpointFactsFragment) => endpointChanges(endpointValues(before), form.values);
  const { seen, isDirty, saving, save, take, problem } = useEditing({
    current: endpoint,
    form,
    valuesOf: endpointValues,
    differsFrom: (before) => Object.keys(changesSince(before)).length > 0,
  });

  const submit = form.onSubmit(async () => {
    const input = { ...changesSince(seen), ifUnchangedSince: seen.updatedAt };
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
        <FormProblem {...problem} />
        <SaveButtons saving={saving} isDirty={isDirty} onDiscard={() => take(endpoint)}>
          <Trans>Save endpoint</Trans>
        </SaveButtons>
      </Stack>
    </form>
  );
}
