import { dateOf } from '@signet/domain/calendar';
import type { Context } from '../../core/context.js';
import { createComponentGroup } from '../components/create-component-group.js';
import { createComponent } from '../components/create-component.js';
import { createIncident } from '../incidents/create-incident.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateIncident } from '../incidents/update-incident.js';
import { scheduleMaintenance } from '../maintenances/schedule-maintenance.js';
import { createMetric } from '../metrics/create-metric.js';
import { recordMetricPoints } from '../metrics/record-metric-points.js';
import { siteSettings } from '../site/site.queries.js';
import { createTemplate } from '../templates/create-template.js';
import { EXAMPLE_AGE_DAYS, EXAMPLE_GROUPS, EXAMPLE_INCIDENTS, EXAMPLE_MAINTENANCES } from './example-content.js';
import { EXAMPLE_METRIC, examplePoints } from './example-metric.js';
import { EXAMPLE_TEMPLATES } from './example-templates.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Fills an empty page with a believable example, through the same verbs that operators use. */
export async function createExample(ctx: Context): Promise<void> {
  const now = ctx.now().getTime();
  const at = (minutesFromNow: number) => new Date(now + minutesFromNow * MINUTE_MS);
  const longAgo: Context = { ...ctx, now: () => new Date(now - EXAMPLE_AGE_DAYS * DAY_MS) };

  const ids = new Map<string, string>();
  for (const { components, ...group } of EXAMPLE_GROUPS) {
    const { id } = await createComponentGroup(longAgo, group);
    for (const component of components) {
      const made = await createComponent(longAgo, {
        status: 'OPERATIONAL',
        enabled: true,
        ...component,
        groupId: String(id),
      });
      ids.set(component.name, String(made.id));
    }
  }
  const impactsOf = (impacts: Record<string, string> = {}) =>
    Object.entries(impacts).map(([name, status]) => ({
      componentId: ids.get(name) ?? '',
      status: status as 'OPERATIONAL',
    }));

  for (const { updates, title, postmortem, promiseInMinutes } of EXAMPLE_INCIDENTS) {
    const [first, ...later] = updates;
    if (!first) continue;
    const incident = await createIncident(ctx, {
      title,
      message: first.message,
      status: first.status,
      impacts: impactsOf(first.impacts),
      visibility: 'PUBLIC',
      pinned: false,
      startedAt: at(first.minutes),
      notify: false,
    });
    for (const { message, status, impacts, minutes } of later) {
      await postIncidentUpdate(ctx, String(incident.id), {
        message,
        status,
        impacts: impactsOf(impacts),
        postedAt: at(minutes),
        notify: false,
      });
    }
    if (postmortem) await updateIncident(ctx, String(incident.id), { postmortem });
    if (promiseInMinutes) await updateIncident(ctx, String(incident.id), { nextUpdateBy: at(promiseInMinutes) });
  }
  const { timeZone } = await siteSettings(ctx.db);
  for (const { startMinutes, endMinutes, components, weekly, ...maintenance } of EXAMPLE_MAINTENANCES) {
    const plannedStart = fullHour(at(startMinutes));
    await scheduleMaintenance(ctx, {
      ...maintenance,
      plannedStart,
      plannedEnd: new Date(plannedStart.getTime() + (endMinutes - startMinutes) * MINUTE_MS),
      components: impactsOf(components),
      ...(weekly && { recurrence: `FREQ=WEEKLY;BYDAY=${weekdayOf(plannedStart, timeZone)}` }),
      visibility: 'PUBLIC',
      autoStart: true,
      autoComplete: true,
      notify: false,
    });
  }
  for (const { impacts, ...template } of EXAMPLE_TEMPLATES) {
    await createTemplate(ctx, { ...template, impacts: impactsOf(impacts) });
  }
  const { component, ...definition } = EXAMPLE_METRIC;
  const metric = await createMetric(ctx, { ...definition, componentId: ids.get(component) ?? null });
  await recordMetricPoints(ctx, String(metric.id), examplePoints(ctx.now()));
}

function fullHour(at: Date): Date {
  const hour = 60 * MINUTE_MS;
  return new Date(Math.floor(at.getTime() / hour) * hour);
}

function weekdayOf(at: Date, timeZone: string): string {
  const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  return days[new Date(`${dateOf(at, timeZone)}T00:00:00Z`).getUTCDay()] ?? '';
}
