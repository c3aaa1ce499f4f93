import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { TemplateFactsFragment } from '../gql/graphql.ts';
import { DeleteButton } from '../parts/delete-button.tsx';
import { showDone } from '../parts/notices.tsx';

const DeleteTemplateDocument = graphql(/* GraphQL */ `
  mutation DeleteTemplate($id: ID!) {
    deleteTemplate(id: $id)
  }
`);

export function DeleteTemplate({ template: { id, name, variables } }: { template: TemplateFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [remove] = useMutation(DeleteTemplateDocument);

  const onDelete = async () => {
    await remove({
      variables: { id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Template', id }) }),
    });
    showDone(<Trans>“{name}” is deleted.</Trans>);
    await navigate({ to: '/templates' });
  };

  return (
    <DeleteButton
      title={t`Delete template`}
      name={name}
      losses={[
        <Trans key="texts">the title and the message of “{name}”</Trans>,
        ...(variables.length > 0
          ? [<Plural key="variables" value={variables.length} one="its variable" other="its # variables" />]
          : []),
      ]}
      onDelete={onDelete}
    />
  );
}
