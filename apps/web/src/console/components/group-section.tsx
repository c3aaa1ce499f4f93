import { useDroppable } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Trans } from '@lingui/react/macro';
import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { GroupFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';
import styles from './board.module.css';
import { ComponentRow } from './component-row.tsx';
import { componentKey, groupKey, placeKey } from './drag-keys.ts';
import { DragHandle } from './drag-handle.tsx';
import { EditGroup } from './edit-group.tsx';
import { GroupMenu } from './group-menu.tsx';
import type { CatalogueSection } from './use-catalogue.ts';

/** A group with its components, or the components in no group. */
export function GroupSection({ section: { group, components } }: { section: CatalogueSection }) {
  if (group) return <SortableGroup group={group} components={components} />;
  return (
    <Paper withBorder component="section" aria-labelledby="ungrouped">
      <Group className={styles.heading} px="md" py="xs">
        <Title order={2} size="h3" id="ungrouped">
          <Trans>In no group</Trans>
        </Title>
      </Group>
      <Rows place={null} components={components} />
    </Paper>
  );
}

interface SortableGroupProps {
  group: GroupFactsFragment;
  components: CatalogueSection['components'];
}

function SortableGroup({ group, components }: SortableGroupProps) {
  const mayEdit = useMay('components:edit');
  const [editing, edit] = useDisclosure(false);
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: groupKey(group.id),
    disabled: !mayEdit,
  });
  const headingId = `group-${group.id}`;

  return (
    <Paper
      ref={setNodeRef}
      withBorder
      component="section"
      aria-labelledby={headingId}
      className={isDragging ? styles.dragged : undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {editing ? (
        <EditGroup group={group} onClose={edit.close} />
      ) : (
        <Group className={styles.heading} px="md" py="xs" gap="xs" wrap="nowrap">
          {mayEdit && <DragHandle ref={setActivatorNodeRef} listeners={listeners} />}
          <Title order={2} size="h3" id={headingId} className={styles.name}>
            {group.name}
          </Title>
          <GroupBadges group={group} />
          {mayEdit && <GroupMenu group={group} count={components.length} onEdit={edit.open} />}
        </Group>
      )}
      <Rows place={group.id} components={components} />
    </Paper>
  );
}

function GroupBadges({ group: { visibility, collapse } }: { group: GroupFactsFragment }) {
  return (
    <>
      {visibility === 'HIDDEN' && (
        <Badge variant="default">
          <Trans>Hidden</Trans>
        </Badge>
      )}
      {visibility === 'AUTHENTICATED' && (
        <Badge variant="default">
          <Trans>Signed-in people</Trans>
        </Badge>
      )}
      {collapse !== 'EXPANDED' && (
        <Badge variant="default" visibleFrom="xs">
          {collapse === 'COLLAPSED' ? <Trans>Collapsed</Trans> : <Trans>Collapsed unless affected</Trans>}
        </Badge>
      )}
    </>
  );
}

function Rows({ place, components }: { place: string | null; components: CatalogueSection['components'] }) {
  const { setNodeRef } = useDroppable({ id: placeKey(place) });
  return (
    <SortableContext items={components.map(({ id }) => componentKey(id))} strategy={verticalListSortingStrategy}>
      <ul ref={setNodeRef} className={styles.rows}>
        {components.map((component) => (
          <ComponentRow key={component.id} component={component} />
        ))}
        {components.length === 0 && (
          <li className={styles.empty}>
            <Text size="sm" c="dimmed">
              <Trans>No component here. Drag one in, or move one by its menu.</Trans>
            </Text>
          </li>
        )}
      </ul>
    </SortableContext>
  );
}
