import {
  closestCenter,
  DndContext,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import { useState } from 'react';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { MetricRow } from './metric-row.tsx';
import styles from './metrics.module.css';
import { useArrangeMetrics } from './use-arrange-metrics.tsx';

/** All metrics with their newest values, arranged by drag or by the buttons in their menus. */
export function MetricBoard({ metrics }: { metrics: readonly MetricFactsFragment[] }) {
  const { t } = useLingui();
  const { ordered, move } = useArrangeMetrics(metrics);
  const [said, say] = useState('');
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
  );

  const moveTo = ({ id, name }: MetricFactsFragment, index: number) => {
    say(t`${name}: now ${index + 1} of ${ordered.length} metrics`);
    void move(id, index);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const moved = ordered.find(({ id }) => id === active.id);
    const index = ordered.findIndex(({ id }) => id === over?.id);
    if (moved && index >= 0) moveTo(moved, index);
  };

  return (
    <>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={ordered.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <Paper withBorder>
            <ul className={styles.rows}>
              {ordered.map((metric, index) => (
                <MetricRow
                  key={metric.id}
                  metric={metric}
                  index={index}
                  count={ordered.length}
                  onMove={(to) => moveTo(metric, to)}
                />
              ))}
            </ul>
          </Paper>
        </SortableContext>
      </DndContext>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}
