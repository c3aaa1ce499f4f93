import type { MaintenanceStep } from '@signet/domain/maintenance';
import { VISIBILITIES } from '@signet/domain/visibility';
import { deleteMaintenance } from '../../src/features/maintenances/delete-maintenance.js';
import { Maintenance } from '../../src/features/maintenances/maintenance.entity.js';
import { moveMaintenance } from '../../src/features/maintenances/move-maintenance.js';
import { runDueMaintenances } from '../../src/features/maintenances/run-due-maintenances.js';
import { updateMaintenance } from '../../src/features/maintenances/update-maintenance.js';
import { aMaintenance } from '../factories.js';
import type { Facts, Minute, ToldMaintenance } from './facts.js';
import { someImpacts } from './incident-steps.js';
import { at, type Step, type Story } from './story.js';

const inputs = (covers: ToldMaintenance['covers']) =>
  [...covers].map(([id, status]) => ({ componentId: String(id), status }));

function someCover(story: Story): ToldMaintenance['covers'] {
  const impacts = someImpacts(story);
  for (const id of impacts.keys()) if (story.chance.happens(0.6)) impacts.set(id, 'UNDER_MAINTENANCE');
  return impacts;
}

/** A window that is over is a record of what was done; one that has begun starts at once. */
function stateBy({ plannedStart, plannedEnd }: Pick<ToldMaintenance, 'plannedStart' | 'plannedEnd'>, now: Minute) {
  if (plannedEnd <= now) return { state: 'COMPLETED', began: plannedStart, ended: plannedEnd } as const;
  if (plannedStart <= now) return { state: 'IN_PROGRESS', began: now, ended: null } as const;
  return { state: 'SCHEDULED', began: null, ended: null } as const;
}

export const planWork: Step = async (story) => {
  const { chance, now, facts } = story;
  const plannedStart = now + chance.between(-900, 600);
  const plan = { plannedStart, plannedEnd: plannedStart + chance.between(1, 700) };
  const visibility = chance.happens(0.6) ? 'PUBLIC' : chance.oneOf(VISIBILITIES);
  const [autoStart, autoComplete, covers] = [chance.happens(0.7), chance.happens(0.7), someCover(story)];
  const recurs = chance.happens(0.2);
  const { id, seriesId } = await aMaintenance(story.ctx(), {
    plannedStart: at(plan.plannedStart),
    plannedEnd: at(plan.plannedEnd),
    visibility,
    autoStart,
    autoComplete,
    components: inputs(covers),
    ...(recurs && { recurrence: 'FREQ=DAILY;COUNT=3' }),
  });
  const told = { visibility, autoStart, autoComplete };
  facts.maintenances.push({ id, ...told, ...plan, ...stateBy(plan, now), covers });
  // When the others of a series are is the recurrence's own affair: they are taken as they stand there.
  const others = seriesId === null ? [] : await story.ctx().db.findBy(Maintenance, { seriesId });
  for (const other of others.filter((it) => it.id !== id)) {
    const [from, to] = [other.plannedStart, other.plannedEnd].map((it) => it.getTime() / 60_000);
    const window = { plannedStart: from ?? 0, plannedEnd: to ?? 0 };
    facts.maintenances.push({ id: other.id, ...told, ...window, ...stateBy(window, now), covers: new Map(covers) });
  }
};

/** Does nothing where there is no maintenance. */
function withMaintenance(step: (story: Story, maintenance: ToldMaintenance) => Promise<void>): Step {
  return async (story) => {
    if (story.facts.maintenances.length > 0) await step(story, story.chance.oneOf(story.facts.maintenances));
  };
}

export const moveWork = withMaintenance(async (story, maintenance) => {
  const { now } = story;
  const step = story.chance.oneOf<MaintenanceStep>(['start', 'complete', 'cancel']);
  await moveMaintenance(story.ctx(), String(maintenance.id), step);
  if (step === 'start') Object.assign(maintenance, { state: 'IN_PROGRESS', began: now });
  if (step === 'complete') Object.assign(maintenance, { state: 'COMPLETED', ended: now });
  if (step === 'cancel') {
    if (maintenance.state === 'IN_PROGRESS') maintenance.ended = now;
    maintenance.state = 'CANCELLED';
  }
});

export const planAnew = withMaintenance(async (story, maintenance) => {
  const { chance } = story;
  const mayMove = maintenance.state === 'SCHEDULED' || maintenance.state === 'IN_PROGRESS';
  const change = {
    ...(mayMove && chance.happens(0.5) && { plannedEnd: maintenance.plannedStart + chance.between(1, 700) }),
    ...(chance.happens(0.5) && { covers: someCover(story) }),
    ...(chance.happens(0.3) && { visibility: chance.oneOf(VISIBILITIES) }),
  };
  await updateMaintenance(story.ctx(), String(maintenance.id), {
    ...(change.plannedEnd !== undefined && { plannedEnd: at(change.plannedEnd) }),
    ...(change.covers && { components: inputs(change.covers) }),
    ...(change.visibility && { visibility: change.visibility }),
  });
  Object.assign(maintenance, change);
  // What the new plan makes due happens now, not in the past that visitors saw.
  if (maintenance.state === 'IN_PROGRESS' && maintenance.autoComplete && maintenance.plannedEnd <= story.now)
    Object.assign(maintenance, { state: 'COMPLETED', ended: story.now });
});

export const dropWork = withMaintenance(async (story, { id }) => {
  await deleteMaintenance(story.ctx(), String(id));
  story.facts.maintenances = story.facts.maintenances.filter((it) => it.id !== id);
});

/** The clock goes on, and what is due happens at its planned time. */
export const passTime: Step = async (story) => {
  story.now += story.chance.oneOf([1, story.chance.between(1, 90), story.chance.between(90, 1_400)]);
  await runDueMaintenances(story.ctx());
  happenBy(story.facts, story.now);
};

function happenBy({ maintenances }: Facts, now: Minute): void {
  for (const it of maintenances) {
    if (it.state === 'SCHEDULED' && it.autoStart && it.plannedStart <= now)
      Object.assign(it, { state: 'IN_PROGRESS', began: it.plannedStart });
    if (it.state === 'IN_PROGRESS' && it.autoComplete && it.plannedEnd <= now) {
      const startedTooLate = it.began !== null && it.began > it.plannedEnd;
      Object.assign(it, { state: 'COMPLETED', ended: startedTooLate ? now : it.plannedEnd });
    }
  }
}
