import type { HistoryQuery } from '../gql/graphql.ts';
import { byId, summaryOf } from './page-from-data.ts';
import type { Month, PageState } from './page-state.ts';
import { withoutComponents } from './without-components.ts';

/** The state that a `History` answer describes; with all components, as one may be chosen. */
export function historyFromData({ statusPage: page }: HistoryQuery): PageState {
  const days = page.month?.days ?? [];
  return {
    ...summaryOf(page),
    groups: byId(page.groups.map(withoutComponents)),
    components: byId([...page.groups.flatMap((group) => group.components), ...page.components]),
    incidents: byId(days.flatMap((day) => day.incidents)),
    maintenances: byId(days.flatMap((day) => day.maintenances)),
    month: page.month && monthOf(page.month),
  };
}

function monthOf({ days, month, previous, next, component }: NonNullable<HistoryQuery['statusPage']['month']>): Month {
  return { month, previous, next, component, dates: days.map(({ date }) => date) };
}
