import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconExternalLink, IconPencil, IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { DeleteDialog } from '../parts/delete-dialog.tsx';
import { showDone, showProblem } from '../parts/notices.tsx';
import { useMay } from '../session/viewer-context.ts';
import { EditIncidentDialog } from './edit-incident-dialog.tsx';
import { UpdateIncidentDocument } from './update-incident.ts';

const DeleteIncidentDocument = graphql(/* GraphQL */ `
  mutation DeleteIncident($id: ID!) {
    deleteIncident(id: $id)
  }
`);

export function IncidentMenu({ incident }: { incident: IncidentStoryFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const mayEdit = useMay('incidents:edit');
  const [editing, edit] = useDisclosure(false);
  const [deleting, askDelete] = useDisclosure(false);
  const [update] = useMutation(UpdateIncidentDocument);
  const [remove] = useMutation(DeleteIncidentDocument);
  const { id, title, pinned, visibility } = incident;

  const onDelete = async () => {
    await remove({
      variables: { id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Incident', id }) }),
    });
    showDone(<Trans>“{title}” is deleted.</Trans>);
    await navigate({ to: '/incidents' });
  };

  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t`More about this incident`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {visibility === 'PUBLIC' && (
            <Menu.Item
              component="a"
              href={`/incidents/${id}`}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconExternalLink size={16} aria-hidden />}
            >
              <Trans>See it as visitors do</Trans>
            </Menu.Item>
          )}
          {mayEdit && (
            <>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.open}>
                <Trans>Edit incident</Trans>
              </Menu.Item>
              <Menu.Item
                leftSection={pinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
                onClick={() => void update({ variables: { id, input: { pinned: !pinned } } }).catch(showProblem)}
              >
                {pinned ? <Trans>Unpin</Trans> : <Trans>Pin to the top</Trans>}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                color="var(--status-major)"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={askDelete.open}
              >
                <Trans>Delete incident</Trans>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <EditIncidentDialog incident={incident} opened={editing} onClose={edit.close} />
      <DeleteDialog
        opened={deleting}
        onClose={askDelete.close}
        title={t`Delete incident`}
        name={title}
        losses={[
          <Trans key="incident">the incident “{title}”</Trans>,
          <Plural key="updates" value={incident.updates.length} one="its update" other="its # updates" />,
          <Trans key="uptime">the downtime that it counted for its components</Trans>,
        ]}
        onDelete={onDelete}
      />
    </>
  );
}
