import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Trans } from '@lingui/react/macro';
import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ComponentFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';
import { useArrangement } from './arrangement-context.ts';
import styles from './board.module.css';
import { ComponentMenu } from './component-menu.tsx';
import { componentKey } from './drag-keys.ts';
import { DragHandle } from './drag-handle.tsx';
import { EditComponent } from './edit-component.tsx';
import { StatusMenu } from './status-menu.tsx';

export function ComponentRow({ component }: { component: ComponentFactsFragment }) {
  const mayEdit = useMay('components:edit');
  const { groups } = useArrangement();
  const [editing, edit] = useDisclosure(false);
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: componentKey(component.id),
    disabled: !mayEdit || editing,
  });

  return (
    <li
      ref={setNodeRef}
      className={isDragging ? `${styles.row} ${styles.dragged}` : styles.row}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {editing ? (
        <EditComponent component={component} groups={groups} onClose={edit.close} />
      ) : (
        <div className={styles.line}>
          {mayEdit && <DragHandle ref={setActivatorNodeRef} listeners={listeners} />}
          <Facts component={component} />
          <Group gap="xs" justify="flex-end" ml="auto">
            {component.enabled ? (
              <StatusMenu component={component} />
            ) : (
              <Badge variant="default">
                <Trans>Disabled</Trans>
              </Badge>
            )}
            {mayEdit && <ComponentMenu component={component} onEdit={edit.open} />}
          </Group>
        </div>
      )}
    </li>
  );
}

function Facts({ component: { id, name, description, link, tags, enabled } }: { component: ComponentFactsFragment }) {
  return (
    <div className={styles.facts}>
      <Anchor
        fw={550}
        c={enabled ? 'var(--text)' : 'var(--text-muted)'}
        renderRoot={(props) => <Link to="/components/$componentId" params={{ componentId: id }} {...props} />}
      >
        {name}
      </Anchor>
      {description && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {description}
        </Text>
      )}
      {(link || tags.length > 0) && (
        <Group gap="xs" mt={2}>
          {link && (
            <Anchor size="sm" href={link} target="_blank" rel="noreferrer">
              {link.replace(/^https?:\/\//, '')}
            </Anchor>
          )}
          {tags.map((tag) => (
            <Badge key={tag} size="sm" variant="default">
              {tag}
            </Badge>
          ))}
        </Group>
      )}
    </div>
  );
}
