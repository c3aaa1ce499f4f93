import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Markdown } from '../../shared/markdown.tsx';
import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment, IncidentUpdateFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { useMay } from '../session/viewer-context.ts';
import { EditUpdateDialog } from './edit-update-dialog.tsx';

const DeleteIncidentUpdateDocument = graphql(/* GraphQL */ `
  mutation DeleteIncidentUpdate($id: ID!) {
    deleteIncidentUpdate(id: $id) {
      ...IncidentStory
    }
  }
`);

interface Props {
  incident: IncidentStoryFragment;
  update: IncidentUpdateFactsFragment;
}

export function UpdateMenu({ incident, update }: Props) {
  const { t, i18n } = useLingui();
  const mayEdit = useMay('incidents:edit');
  const [editing, edit] = useDisclosure(false);
  const [deleting, askDelete] = useDisclosure(false);
  const [remove, { loading }] = useMutation(DeleteIncidentUpdateDocument);
  if (!mayEdit) return null;

  const at = i18n.date(update.postedAt, { dateStyle: 'medium', timeStyle: 'short' });
  const only = incident.updates.length === 1;
  const confirmDelete = async () => {
    try {
      await remove({ variables: { id: update.id } });
      askDelete.close();
      showDone(<Trans>The update is deleted.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" ml="auto" aria-label={t`Update of ${at}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.open}>
            <Trans>Edit update</Trans>
          </Menu.Item>
          <Menu.Item
            color="var(--status-major)"
            disabled={only}
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={askDelete.open}
          >
            {only ? <Trans>The only update cannot be deleted</Trans> : <Trans>Delete update</Trans>}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EditUpdateDialog update={update} incident={incident} opened={editing} onClose={edit.close} />
      <Modal opened={deleting} onClose={askDelete.close} title={<Trans>Delete update</Trans>}>
        <Stack>
          <Text>
            <Trans>
              This update and the impacts that it stated are deleted, and the history is counted anew from {at}. It
              cannot be undone.
            </Trans>
          </Text>
          <Markdown html={update.messageHtml} />
          <Group justify="flex-end">
            <Button variant="default" onClick={askDelete.close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button color="red.8" loading={loading} onClick={() => void confirmDelete()}>
              <Trans>Delete update</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
