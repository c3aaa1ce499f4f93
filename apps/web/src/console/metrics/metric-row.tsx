import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DragHandle } from '../components/drag-handle.tsx';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';
import { MetricAudience } from './metric-audience.tsx';
import { MetricLag } from './metric-lag.tsx';
import { MetricMenu } from './metric-menu.tsx';
import { MetricSourceNote } from './metric-source-note.tsx';
import { MetricValue } from './metric-value.tsx';
import styles from './metrics.module.css';

interface Props {
  metric: MetricFactsFragment;
  /** From 0. */
  index: number;
  count: number;
  onMove: (index: number) => void;
}

export function MetricRow({ metric, index, count, onMove }: Props) {
  const mayEdit = useMay('metrics:edit');
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: metric.id,
    disabled: !mayEdit,
  });
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? `${styles.row} ${styles.dragged}` : styles.row}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className={styles.line}>
        {mayEdit && <DragHandle ref={setActivatorNodeRef} listeners={listeners} />}
        <div className={styles.content}>
          <Facts metric={metric} />
          <div className={styles.state}>
            <MetricValue metric={metric} />
            <MetricLag metric={metric} />
          </div>
        </div>
        {mayEdit && <MetricMenu metric={metric} index={index} count={count} onMove={onMove} />}
      </div>
    </li>
  );
}

function Facts({ metric }: { metric: MetricFactsFragment }) {
  const { id, name, component } = metric;
  const mayEdit = useMay('metrics:edit');
  return (
    <div className={styles.facts}>
      <Group gap="0.25rem 0.5rem">
        <Anchor
          fw={550}
          c="var(--text)"
          renderRoot={(props) => <Link to="/metrics/$metricId" params={{ metricId: id }} {...props} />}
        >
          {name}
        </Anchor>
        <MetricAudience metric={metric} />
      </Group>
      <Text size="sm" c="dimmed" component="div">
        <Group gap="0 0.375rem">
          {component && (
            <span>
              {component.name}
              {mayEdit && ' ·'}
            </span>
          )}
          {mayEdit && <MetricSourceNote metric={metric} />}
        </Group>
      </Text>
    </div>
  );
}
