import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { DeleteDialog } from '../parts/delete-dialog.tsx';
import { showDone } from '../parts/notices.tsx';

const DeleteMetricDocument = graphql(/* GraphQL */ `
  mutation DeleteMetric($id: ID!) {
    deleteMetric(id: $id)
  }
`);

interface Props {
  metric: MetricFactsFragment;
  opened: boolean;
  onClose: () => void;
  /** Leads away from what is no longer there. */
  onDeleted?: () => Promise<void>;
}

export function DeleteMetricDialog({ metric: { id, name }, opened, onClose, onDeleted }: Props) {
  const { t } = useLingui();
  const [remove] = useMutation(DeleteMetricDocument);
  const onDelete = async () => {
    await remove({
      variables: { id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Metric', id }) }),
    });
    showDone(<Trans>“{name}” is deleted.</Trans>);
    await onDeleted?.();
  };
  return (
    <DeleteDialog
      opened={opened}
      onClose={onClose}
      title={t`Delete metric`}
      name={name}
      losses={[
        <Trans key="metric">the metric “{name}”, also where it stands on the page</Trans>,
        <Trans key="values">all of its values; they exist nowhere else here</Trans>,
      ]}
      onDelete={onDelete}
    />
  );
}
