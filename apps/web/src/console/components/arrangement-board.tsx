import {
  closestCenter,
  DndContext,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type DragOverEvent,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { componentsIn, moveComponent, moveGroup, placeOf, type Arrangement, type Place } from './arrangement.ts';
import { ArrangementContext } from './arrangement-context.ts';
import { dragTarget, groupKey } from './drag-keys.ts';
import { GroupSection } from './group-section.tsx';
import { useArrange } from './use-arrange.tsx';
import type { Catalogue } from './use-catalogue.ts';

/** Groups move among groups; components among components and into groups. */
const collisions: CollisionDetection = (args) => {
  const moving = dragTarget(args.active.id);
  const among = args.droppableContainers.filter(
    ({ id }) => (moving?.kind === 'group') === (dragTarget(id)?.kind === 'group'),
  );
  const rows = among.filter(({ id }) => dragTarget(id)?.kind === 'component');
  const over = pointerWithin({ ...args, droppableContainers: rows });
  if (over.length > 0) return over;
  const within = pointerWithin({ ...args, droppableContainers: among });
  return within.length > 0 ? within : closestCenter({ ...args, droppableContainers: among });
};

/** All groups and components, arranged by drag or by the buttons in their menus. */
export function ArrangementBoard({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useLingui();
  const { arrangement, sections, preview, arrange } = useArrange(catalogue);
  const [said, say] = useState('');
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
  );

  const toComponent = (id: string, place: Place, index: number) => {
    const moved = moveComponent(arrangement, id, place, index);
    const name = catalogue.components.find((it) => it.id === id)?.name ?? '';
    const ids = componentsIn(moved, place);
    const groupName = catalogue.groups.find((it) => it.id === place)?.name ?? t`no group`;
    say(t`${name}: now ${ids.indexOf(id) + 1} of ${ids.length} in ${groupName}`);
    void arrange(moved);
  };
  const toGroup = (id: string, index: number) => {
    const name = catalogue.groups.find((it) => it.id === id)?.name ?? '';
    say(t`${name}: now ${index + 1} of ${arrangement.groups.length} groups`);
    void arrange(moveGroup(arrangement, id, index));
  };

  const onDragOver = ({ active, over }: DragOverEvent) => {
    const next = over && crossed(arrangement, active.id, over.id);
    if (next) preview(next);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    void arrange((over && dropped(arrangement, active.id, over.id)) ?? arrangement);
  };

  return (
    <ArrangementContext
      value={{ arrangement, groups: catalogue.groups, moveComponent: toComponent, moveGroup: toGroup }}
    >
      <DndContext
        sensors={sensors}
        collisionDetection={collisions}
        onDragOver={onDragOver}
        onDragEnd={onDragEnd}
        onDragCancel={() => preview(null)}
      >
        <SortableContext
          items={arrangement.groups.map(({ groupId }) => groupKey(groupId))}
          strategy={verticalListSortingStrategy}
        >
          <Stack gap="md">
            {sections.map((section) => (
              <GroupSection key={section.group?.id ?? 'none'} section={section} />
            ))}
          </Stack>
        </SortableContext>
      </DndContext>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </ArrangementContext>
  );
}

/** While it is dragged, a component that comes over another group joins it. */
function crossed(arrangement: Arrangement, activeId: string | number, overId: string | number): Arrangement | null {
  const moving = dragTarget(activeId);
  const target = dragTarget(overId);
  if (moving?.kind !== 'component' || !target || target.kind === 'group') return null;
  const place = target.kind === 'component' ? placeOf(arrangement, target.id) : target.place;
  if (place === placeOf(arrangement, moving.id)) return null;
  const index = target.kind === 'component' ? componentsIn(arrangement, place).indexOf(target.id) : Infinity;
  return moveComponent(arrangement, moving.id, place, index);
}

function dropped(arrangement: Arrangement, activeId: string | number, overId: string | number): Arrangement | null {
  const moving = dragTarget(activeId);
  const target = dragTarget(overId);
  if (moving?.kind === 'group' && target?.kind === 'group') {
    return moveGroup(
      arrangement,
      moving.id,
      arrangement.groups.findIndex(({ groupId }) => groupId === target.id),
    );
  }
  if (moving?.kind !== 'component' || target?.kind !== 'component') return null;
  const place = placeOf(arrangement, target.id);
  return moveComponent(arrangement, moving.id, place, componentsIn(arrangement, place).indexOf(target.id));
}
