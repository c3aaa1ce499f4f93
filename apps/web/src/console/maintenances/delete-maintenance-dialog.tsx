import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceStoryFragment } from '../gql/graphql.ts';
import { DeleteDialog } from '../parts/delete-dialog.tsx';
import { showDone } from '../parts/notices.tsx';

const DeleteMaintenanceDocument = graphql(/* GraphQL */ `
  mutation DeleteMaintenance($id: ID!) {
    deleteMaintenance(id: $id)
  }
`);

interface Props {
  maintenance: MaintenanceStoryFragment;
  opened: boolean;
  onClose: () => void;
}

export function DeleteMaintenanceDialog({ maintenance, opened, onClose }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [remove] = useMutation(DeleteMaintenanceDocument, { refetchQueries: 'active' });
  const { id, title, updates, formerPlans, actualStart, recurrence } = maintenance;

  const onDelete = async () => {
    await remove({
      variables: { id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Maintenance', id }) }),
    });
    showDone(<Trans>“{title}” is deleted.</Trans>);
    await navigate({ to: '/maintenance' });
  };

  return (
    <DeleteDialog
      opened={opened}
      onClose={onClose}
      title={t`Delete maintenance`}
      name={title}
      losses={[
        recurrence ? (
          <Trans key="maintenance">“{title}” at this one time; the others of its series stay</Trans>
        ) : (
          <Trans key="maintenance">the maintenance “{title}”</Trans>
        ),
        <Plural key="updates" value={updates.length} one="its update" other="its # updates" />,
        ...(formerPlans.length > 0 ? [<Trans key="plans">the record of how its plan changed</Trans>] : []),
        ...(actualStart
          ? [<Trans key="time">what it explained: its components’ history is counted anew without it</Trans>]
          : []),
      ]}
      onDelete={onDelete}
    />
  );
}
