import { fuseMendsAt, isFuseOpen } from '@signet/domain/news-fuse';
import {
  subjectOfNudge,
  type HeldBackNudge,
  type LateStartNudge,
  type Nudge,
  type PromiseNudge,
  type SilenceNudge,
} from '@signet/domain/nudge';
import type { Context } from '../../core/context.js';
import { momentInWords } from '../feeds/time-in-words.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { countHeldBack } from '../notifications/held-back.queries.js';
import { NOTIFIER_STATE_ID, NotifierState } from '../notifications/notifier-state.entity.js';
import { siteSettings } from '../site/site.queries.js';
import { newestUpdate, NUDGED_INCIDENTS, NUDGED_MAINTENANCES } from './nudged-things.js';
import type { NudgeAnnouncement } from './nudge-announcement.js';

type Said = Pick<NudgeAnnouncement, 'state' | 'title' | 'why' | 'action'>;

interface Place extends Pick<Context, 'db' | 'now'> {
  moment: (at: Date) => string;
  console: string;
}

/** As it is now; null where somebody has done meanwhile what it asks for. */
export async function announceNudge(
  { db, now }: Pick<Context, 'db' | 'now'>,
  nudge: Nudge,
  origin: string,
): Promise<NudgeAnnouncement | null> {
  const { name, timeZone, locale, accentColor } = await siteSettings(db);
  const place = { db, now, moment: (at: Date) => momentInWords(at, timeZone), console: `${origin}/console` };
  const said = await say(place, nudge);
  return (
    said && { ...said, subject: subjectOfNudge(nudge), site: { name, timeZone, locale, accentColor, url: origin } }
  );
}

function say(place: Place, nudge: Nudge): Promise<Said | null> {
  switch (nudge.kind) {
    case 'PROMISE':
      return sayPromise(place, nudge);
    case 'SILENCE':
      return saySilence(place, nudge);
    case 'LATE_START':
      return sayLateStart(place, nudge);
    case 'HELD_BACK':
      return sayHeldBack(place, nudge);
  }
}

async function sayPromise({ db, moment, console }: Place, { incidentId, dueBy }: PromiseNudge): Promise<Said | null> {
  const incident = await db.findOneBy(Incident, { ...NUDGED_INCIDENTS, id: incidentId });
  if (incident?.nextUpdateBy?.toISOString() !== dueBy) return null;
  return {
    state: 'Update due',
    title: incident.title,
    why: `Visitors were promised the next update by ${moment(incident.nextUpdateBy)}.`,
    action: { label: 'Write the update', url: composerOf(console, incidentId) },
  };
}

async function saySilence(
  { db, moment, console }: Place,
  { incidentId, updateId }: SilenceNudge,
): Promise<Said | null> {
  const incident = await db.findOneBy(Incident, { ...NUDGED_INCIDENTS, id: incidentId });
  const newest = incident && newestUpdate(await db.findBy(IncidentUpdate, { incidentId }));
  if (!incident || newest?.id !== updateId) return null;
  return {
    state: 'No update',
    title: incident.title,
    why: `This incident is open, and its last update is of ${moment(newest.postedAt)}.`,
    action: { label: 'Write an update', url: composerOf(console, incidentId) },
  };
}

async function sayLateStart(
  { db, moment, console }: Place,
  { maintenanceId, plannedStart }: LateStartNudge,
): Promise<Said | null> {
  const maintenance = await db.findOneBy(Maintenance, { ...NUDGED_MAINTENANCES, id: maintenanceId });
  if (maintenance?.plannedStart.toISOString() !== plannedStart) return null;
  return {
    state: 'Not started',
    title: maintenance.title,
    why: `This maintenance was planned for ${moment(maintenance.plannedStart)}, and waits for somebody to start it.`,
    action: { label: 'Start or move it', url: `${console}/maintenance/${maintenanceId}` },
  };
}

async function sayHeldBack({ db, now, moment, console }: Place, { blownAt }: HeldBackNudge): Promise<Said | null> {
  const { fuseBlownAt } = await db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID });
  if (fuseBlownAt?.toISOString() !== blownAt || !isFuseOpen(fuseBlownAt, now())) return null;
  const count = await countHeldBack({ db, now });
  const until = moment(fuseMendsAt(fuseBlownAt));
  return {
    state: 'Too many news',
    title: count === 1 ? '1 piece of news is held back' : `${count} news are held back`,
    why: `More than 20 came within ten minutes, so nobody is told more before ${until}; delete or hide until then what should not be told.`,
    action: { label: 'Open the overview', url: console },
  };
}

function composerOf(console: string, incidentId: number): string {
  return `${console}/incidents/${incidentId}?compose=${incidentId}&as=update`;
}
