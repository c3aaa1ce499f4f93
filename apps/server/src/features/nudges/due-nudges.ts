import { isNudgeDue, lateStartNudgeAt, promiseNudgeAt, silenceNudgeAt, type Nudge } from '@signet/domain/nudge';
import { In, LessThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { siteSettings } from '../site/site.queries.js';
import { newestUpdate, NUDGED_INCIDENTS, NUDGED_MAINTENANCES } from './nudged-things.js';

/** Everything that there is an occasion to nudge operators about now, whether they were or not. */
export async function dueNudges(ctx: Context): Promise<Nudge[]> {
  return [...(await ofIncidents(ctx)), ...(await ofMaintenances(ctx))];
}

async function ofIncidents({ db, now }: Context): Promise<Nudge[]> {
  const incidents = await db.find(Incident, { where: NUDGED_INCIDENTS, order: { id: 'ASC' } });
  if (incidents.length === 0) return [];
  const { nudgeAfterHours } = await siteSettings(db);
  const updates = await db.find(IncidentUpdate, {
    select: { id: true, incidentId: true, postedAt: true },
    where: { incidentId: In(incidents.map(({ id }) => id)) },
  });
  const byIncident = Map.groupBy(updates, ({ incidentId }) => incidentId);
  return incidents.flatMap((incident) => {
    const newest = newestUpdate(byIncident.get(incident.id) ?? []);
    if (!newest) return [];
    return [promise(incident, newest, now()), silence(incident, newest, nudgeAfterHours, now())].flatMap(
      (nudge) => nudge ?? [],
    );
  });
}

function promise({ id, nextUpdateBy }: Incident, { postedAt }: IncidentUpdate, now: Date): Nudge | null {
  if (!nextUpdateBy || !isNudgeDue(promiseNudgeAt(postedAt, nextUpdateBy), now)) return null;
  return { kind: 'PROMISE', incidentId: id, dueBy: nextUpdateBy.toISOString() };
}

/** Until a promised update is due, visitors know how long they wait. */
function silence(
  { id, nextUpdateBy, createdAt }: Incident,
  newest: IncidentUpdate,
  afterHours: number | null,
  now: Date,
): Nudge | null {
  if (afterHours === null || (nextUpdateBy && nextUpdateBy > now)) return null;
  // One that is told of afterwards has not been silent from when it began.
  const lastWordAt = newest.postedAt > createdAt ? newest.postedAt : createdAt;
  if (!isNudgeDue(silenceNudgeAt(lastWordAt, afterHours), now)) return null;
  return { kind: 'SILENCE', incidentId: id, updateId: newest.id };
}

async function ofMaintenances({ db, now }: Context): Promise<Nudge[]> {
  const begun = { ...NUDGED_MAINTENANCES, plannedStart: LessThanOrEqual(now()) };
  const maintenances = await db.find(Maintenance, { where: begun, order: { id: 'ASC' } });
  return maintenances
    .filter(({ plannedStart }) => isNudgeDue(lateStartNudgeAt(plannedStart), now()))
    .map(({ id, plannedStart }) => ({
      kind: 'LATE_START',
      maintenanceId: id,
      plannedStart: plannedStart.toISOString(),
    }));
}
