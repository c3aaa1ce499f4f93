import { daysWith, type PastDay } from './days-with.ts';
import type { Month, PageState } from './page-state.ts';

/** The days of the month with what stands on them; of one component, if the month is. */
export function monthDays({ site, incidents, maintenances }: PageState, { dates, component }: Month): PastDay[] {
  const isOf = (impacts: readonly { component: { id: string } }[] = []) =>
    !component || impacts.some((impact) => impact.component.id === component.id);
  return daysWith(dates, site.timeZone, {
    incidents: Object.values(incidents).filter(({ worstImpacts }) => isOf(worstImpacts)),
    maintenances: Object.values(maintenances).filter(({ components }) => isOf(components)),
  });
}
