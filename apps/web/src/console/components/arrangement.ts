/** The order of everything, as the server takes it. */
export interface Arrangement {
  groups: { groupId: string; componentIds: string[] }[];
  ungrouped: string[];
}

/** A group by its id; null is the place of components in no group. */
export type Place = string | null;

export function arrangementOf(
  sections: readonly { group: { id: string } | null; components: readonly { id: string }[] }[],
): Arrangement {
  const ids = (components: readonly { id: string }[]) => components.map(({ id }) => id);
  return {
    groups: sections.flatMap(({ group, components }) =>
      group ? { groupId: group.id, componentIds: ids(components) } : [],
    ),
    ungrouped: sections.flatMap(({ group, components }) => (group ? [] : ids(components))),
  };
}

export function componentsIn(arrangement: Arrangement, place: Place): string[] {
  if (place === null) return arrangement.ungrouped;
  return arrangement.groups.find(({ groupId }) => groupId === place)?.componentIds ?? [];
}

export function placeOf(arrangement: Arrangement, componentId: string): Place {
  return arrangement.groups.find(({ componentIds }) => componentIds.includes(componentId))?.groupId ?? null;
}

/** Takes the component out of where it is and puts it at that index of the place; beyond the end is the end. */
export function moveComponent(arrangement: Arrangement, componentId: string, place: Place, index: number): Arrangement {
  const without = (ids: string[]) => ids.filter((id) => id !== componentId);
  const put = (ids: string[], here: boolean) => (here ? without(ids).toSpliced(index, 0, componentId) : without(ids));
  return {
    groups: arrangement.groups.map(({ groupId, componentIds }) => ({
      groupId,
      componentIds: put(componentIds, groupId === place),
    })),
    ungrouped: put(arrangement.ungrouped, place === null),
  };
}

export function moveGroup(arrangement: Arrangement, groupId: string, index: number): Arrangement {
  const moved = arrangement.groups.find((group) => group.groupId === groupId);
  if (!moved) return arrangement;
  return { ...arrangement, groups: arrangement.groups.filter((group) => group !== moved).toSpliced(index, 0, moved) };
}

export function sameArrangement(a: Arrangement, b: Arrangement): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
