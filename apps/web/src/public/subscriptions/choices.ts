import type { ManagedFieldsFragment } from '../gql/graphql.ts';
import type { PageState } from '../state/page-state.ts';
import { groupSections, ungroupedComponents } from '../state/sections.ts';

export interface Choice {
  id: string;
  name: string;
  chosen: boolean;
}

/** A group with its components, or those that are in none. */
export interface ChoiceSection {
  group: Choice | null;
  components: Choice[];
}

/** What a subscription is to. */
export interface Choices {
  wholePage: boolean;
  incidents: boolean;
  maintenances: boolean;
  componentStatuses: boolean;
  sections: ChoiceSection[];
  /** The one incident that is chosen beside all else. */
  incident: Choice | null;
}

/** Everything, until somebody chooses otherwise. */
export function newChoices(page: PageState): Choices {
  const notChosen = ({ id, name }: { id: string; name: string }) => ({ id, name, chosen: false });
  const grouped = groupSections(page).map(({ group, components }) => ({
    group: notChosen(group),
    components: components.map(notChosen),
  }));
  const others = { group: null, components: ungroupedComponents(page).map(notChosen) };
  return {
    wholePage: true,
    incidents: true,
    maintenances: true,
    componentStatuses: false,
    sections: withoutEmpty([...grouped, others]),
    incident: null,
  };
}

export function choicesOf({ choices, ...subscription }: ManagedFieldsFragment): Choices {
  const groups = choices.filter(({ kind }) => kind === 'GROUP');
  const components = choices.filter(({ kind }) => kind === 'COMPONENT');
  const within = (id: string) => components.filter(({ groupId }) => groupId === id);
  const others = components.filter(({ groupId }) => !groups.some(({ id }) => id === groupId));
  return {
    ...subscription,
    sections: withoutEmpty([
      ...groups.map((group) => ({ group, components: within(group.id) })),
      { group: null, components: others },
    ]),
    incident: choices.find(({ kind }) => kind === 'INCIDENT') ?? null,
  };
}

function withoutEmpty(sections: ChoiceSection[]): ChoiceSection[] {
  return sections.filter(({ group, components }) => group || components.length > 0);
}
