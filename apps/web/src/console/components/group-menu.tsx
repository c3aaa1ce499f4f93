import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { graphql } from '../gql/gql.ts';
import type { GroupFactsFragment } from '../gql/graphql.ts';
import { DeleteDialog } from '../parts/delete-dialog.tsx';
import { showDone } from '../parts/notices.tsx';
import { useArrangement } from './arrangement-context.ts';

const DeleteComponentGroupDocument = graphql(/* GraphQL */ `
  mutation DeleteComponentGroup($id: ID!) {
    deleteComponentGroup(id: $id)
  }
`);

interface Props {
  group: GroupFactsFragment;
  count: number;
  onEdit: () => void;
}

const icon = { size: 16, 'aria-hidden': true } as const;

export function GroupMenu({ group: { id, name }, count, onEdit }: Props) {
  const { t } = useLingui();
  const [deleting, askDelete] = useDisclosure(false);
  const [remove] = useMutation(DeleteComponentGroupDocument, {
    refetchQueries: ['Catalogue'],
    awaitRefetchQueries: true,
  });
  const { arrangement, moveGroup } = useArrangement();
  const index = arrangement.groups.findIndex(({ groupId }) => groupId === id);

  const onDelete = async () => {
    await remove({ variables: { id } });
    showDone(<Trans>“{name}” is deleted.</Trans>);
  };

  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t`More about ${name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Menu.Item>
          <Menu.Item
            closeMenuOnClick={false}
            disabled={index === 0}
            leftSection={<IconArrowUp {...icon} />}
            onClick={() => moveGroup(id, index - 1)}
          >
            <Trans>Move up</Trans>
          </Menu.Item>
          <Menu.Item
            closeMenuOnClick={false}
            disabled={index === arrangement.groups.length - 1}
            leftSection={<IconArrowDown {...icon} />}
            onClick={() => moveGroup(id, index + 1)}
          >
            <Trans>Move down</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="var(--status-major)" leftSection={<IconTrash {...icon} />} onClick={askDelete.open}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteDialog
        opened={deleting}
        onClose={askDelete.close}
        title={t`Delete group`}
        name={name}
        losses={[
          <Trans key="group">
            the group “{name}”.{' '}
            <Plural
              value={count}
              _0="It is empty."
              one="Its component stays, in no group."
              other="Its # components stay, in no group."
            />
          </Trans>,
        ]}
        onDelete={onDelete}
      />
    </>
  );
}
