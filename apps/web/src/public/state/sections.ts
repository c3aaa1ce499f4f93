import { worstOf, type ComponentStatus } from '@signet/domain/component';
import { calendarDate, shiftDate } from '../../shared/time-format.ts';
import { daysWith, type PastDay } from './days-with.ts';
import type { Component, Group, Incident, PageState } from './page-state.ts';

export interface GroupSection {
  group: Group;
  /** The most severe of its components. */
  status: ComponentStatus;
  components: Component[];
}

/** Groups in their order, each with its components in theirs. */
export function groupSections({ groups, components }: PageState): GroupSection[] {
  const members = new Map(Object.keys(groups).map((id) => [id, [] as Component[]]));
  for (const component of Object.values(components).toSorted(byPosition)) {
    if (component.group) members.get(component.group.id)?.push(component);
  }
  return Object.values(groups)
    .toSorted(byPosition)
    .map((group) => {
      const own = members.get(group.id) ?? [];
      return { group, status: worstOf(own.map(({ status }) => status)), components: own };
    });
}

/** Components in no group, or in one that is not shown. */
export function ungroupedComponents({ groups, components }: PageState): Component[] {
  return Object.values(components)
    .filter(({ group }) => !group || !groups[group.id])
    .toSorted(byPosition);
}

/** Unresolved, newest first, pinned ones ahead. */
export function openIncidents({ incidents }: PageState): Incident[] {
  return Object.values(incidents)
    .filter(({ status }) => status !== 'RESOLVED')
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || newestFirst(a.startedAt, b.startedAt));
}

/** Days with something in them stand alone; quiet ones between them fold into a span, newest day first. */
export type PastEntry = { kind: 'day'; day: PastDay } | { kind: 'quiet'; from: string; to: string; count: number };

/** The last days up to today: an incident on the day it started, a maintenance on the day it started in fact. */
export function pastDays({ site, incidents, maintenances }: PageState, now: number): PastDay[] {
  const today = calendarDate(now, site.timeZone);
  const dates = Array.from({ length: site.timelineDays }, (_, n) => shiftDate(today, -n));
  const begun = Object.values(maintenances).filter(({ actualStart }) => actualStart);
  return daysWith(dates, site.timeZone, { incidents: Object.values(incidents), maintenances: begun });
}

export function foldQuietDays(days: readonly PastDay[]): PastEntry[] {
  const entries: PastEntry[] = [];
  for (const day of days) {
    const last = entries.at(-1);
    if (day.incidents.length > 0 || day.maintenances.length > 0) entries.push({ kind: 'day', day });
    else if (last?.kind === 'quiet') entries[entries.length - 1] = { ...last, from: day.date, count: last.count + 1 };
    else entries.push({ kind: 'quiet', from: day.date, to: day.date, count: 1 });
  }
  return entries;
}

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}

function newestFirst(a: string, b: string): number {
  return b.localeCompare(a);
}
