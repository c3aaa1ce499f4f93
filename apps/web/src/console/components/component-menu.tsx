import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconDots,
  IconEye,
  IconEyeOff,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { graphql } from '../gql/gql.ts';
import type { ComponentFactsFragment } from '../gql/graphql.ts';
import { DeleteDialog } from '../parts/delete-dialog.tsx';
import { showDone } from '../parts/notices.tsx';
import { useArrangement } from './arrangement-context.ts';
import { componentsIn, placeOf } from './arrangement.ts';
import { useUpdateComponent } from './use-update-component.tsx';

const DeleteComponentDocument = graphql(/* GraphQL */ `
  mutation DeleteComponent($id: ID!) {
    deleteComponent(id: $id)
  }
`);

interface Props {
  component: ComponentFactsFragment;
  onEdit: () => void;
}

const icon = { size: 16, 'aria-hidden': true } as const;

export function ComponentMenu({ component, onEdit }: Props) {
  const { t } = useLingui();
  const [deleting, askDelete] = useDisclosure(false);
  const [remove] = useMutation(DeleteComponentDocument, { refetchQueries: ['Catalogue'] });
  const { save } = useUpdateComponent(component);
  const { id, name, enabled } = component;

  const onDelete = async () => {
    await remove({
      variables: { id },
      update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Component', id }) }),
    });
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
            leftSection={enabled ? <IconEyeOff {...icon} /> : <IconEye {...icon} />}
            onClick={() => void save({ enabled: !enabled })}
          >
            {enabled ? <Trans>Disable</Trans> : <Trans>Enable</Trans>}
          </Menu.Item>
          <Menu.Divider />
          <MoveItems id={id} />
          <Menu.Divider />
          <Menu.Item color="var(--status-major)" leftSection={<IconTrash {...icon} />} onClick={askDelete.open}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteDialog
        opened={deleting}
        onClose={askDelete.close}
        title={t`Delete component`}
        name={name}
        losses={[
          <Trans key="component">the component “{name}”</Trans>,
          <Trans key="history">its history and its uptime</Trans>,
          <Trans key="impacts">its impacts in incidents and maintenances</Trans>,
        ]}
        onDelete={onDelete}
      />
    </>
  );
}

function MoveItems({ id }: { id: string }) {
  const { arrangement, groups, moveComponent } = useArrangement();
  const place = placeOf(arrangement, id);
  const siblings = componentsIn(arrangement, place);
  const index = siblings.indexOf(id);
  const elsewhere = groups.filter((group) => group.id !== place);
  return (
    <>
      <Menu.Item
        closeMenuOnClick={false}
        disabled={index === 0}
        leftSection={<IconArrowUp {...icon} />}
        onClick={() => moveComponent(id, place, index - 1)}
      >
        <Trans>Move up</Trans>
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick={false}
        disabled={index === siblings.length - 1}
        leftSection={<IconArrowDown {...icon} />}
        onClick={() => moveComponent(id, place, index + 1)}
      >
        <Trans>Move down</Trans>
      </Menu.Item>
      {elsewhere.map((group) => (
        <Menu.Item
          key={group.id}
          leftSection={<IconArrowRight {...icon} />}
          onClick={() => moveComponent(id, group.id, Infinity)}
        >
          <Trans>Move to {group.name}</Trans>
        </Menu.Item>
      ))}
      {place !== null && (
        <Menu.Item leftSection={<IconArrowRight {...icon} />} onClick={() => moveComponent(id, null, Infinity)}>
          <Trans>Move out of the group</Trans>
        </Menu.Item>
      )}
    </>
  );
}
