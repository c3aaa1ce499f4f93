import { INCIDENT_STATUSES } from '@signet/domain/incident';
import type { ComponentStatus } from '@signet/domain/component';
import { VISIBILITIES } from '@signet/domain/visibility';
import { deleteIncidentUpdate } from '../../src/features/incidents/delete-incident-update.js';
import { deleteIncident } from '../../src/features/incidents/delete-incident.js';
import { IncidentUpdate } from '../../src/features/incidents/incident-update.entity.js';
import { postIncidentUpdate } from '../../src/features/incidents/post-incident-update.js';
import { updateIncidentUpdate } from '../../src/features/incidents/update-incident-update.js';
import { updateIncident } from '../../src/features/incidents/update-incident.js';
import { anIncident } from '../factories.js';
import { LEAST_FIRST, ordered, type ToldIncident } from './facts.js';
import { at, moment, type Step, type Story } from './story.js';

const inputs = (impacts: Map<number, ComponentStatus>) =>
  [...impacts].map(([id, status]) => ({ componentId: String(id), status }));

export function someImpacts({ chance, facts }: Story): Map<number, ComponentStatus> {
  return new Map(chance.some([...facts.born.keys()], 0.8).map((id) => [id, chance.oneOf(LEAST_FIRST)]));
}

const visibility = ({ chance }: Story) => (chance.happens(0.6) ? 'PUBLIC' : chance.oneOf(VISIBILITIES));

async function newestUpdate({ ctx }: Story, incidentId: number): Promise<number> {
  const [newest] = await ctx().db.find(IncidentUpdate, { where: { incidentId }, order: { id: 'DESC' }, take: 1 });
  return newest?.id ?? 0;
}

export const reportIncident: Step = async (story) => {
  const [startedAt, impacts, seenBy] = [moment(story), someImpacts(story), visibility(story)];
  const status = story.chance.happens(0.8) ? 'INVESTIGATING' : story.chance.oneOf(INCIDENT_STATUSES);
  const { id } = await anIncident(story.ctx(), {
    startedAt: at(startedAt),
    status,
    visibility: seenBy,
    impacts: inputs(impacts),
  });
  const first = { id: await newestUpdate(story, id), status, postedAt: startedAt, impacts };
  story.facts.incidents.push({ id, visibility: seenBy, startedAt, updates: [first] });
};

/** Does nothing where there is no incident. */
function withIncident(step: (story: Story, incident: ToldIncident) => Promise<void>): Step {
  return async (story) => {
    if (story.facts.incidents.length > 0) await step(story, story.chance.oneOf(story.facts.incidents));
  };
}

export const postUpdate = withIncident(async (story, incident) => {
  const [postedAt, impacts] = [moment(story), someImpacts(story)];
  const status = story.chance.oneOf(INCIDENT_STATUSES);
  const input = { status, message: 'M', notify: true, impacts: inputs(impacts), postedAt: at(postedAt) };
  await postIncidentUpdate(story.ctx(), String(incident.id), input);
  incident.updates.push({ id: await newestUpdate(story, incident.id), status, postedAt, impacts });
});

export const editUpdate = withIncident(async (story, incident) => {
  const { chance } = story;
  const update = chance.oneOf(incident.updates);
  const after = {
    ...update,
    ...(chance.happens(0.5) && { status: chance.oneOf(INCIDENT_STATUSES) }),
    ...(chance.happens(0.5) && { postedAt: moment(story) }),
    ...(chance.happens(0.5) && { impacts: someImpacts(story) }),
  };
  await updateIncidentUpdate(story.ctx(), String(update.id), {
    status: after.status,
    postedAt: at(after.postedAt),
    impacts: inputs(after.impacts),
  });
  Object.assign(update, after);
});

export const dropUpdate = withIncident(async (story, incident) => {
  const { id } = story.chance.oneOf(incident.updates);
  await deleteIncidentUpdate(story.ctx(), String(id));
  incident.updates = incident.updates.filter((it) => it.id !== id);
});

/** A new start takes the first update along, if that was posted at the start. */
export const moveIncident = withIncident(async (story, incident) => {
  const startedAt = moment(story);
  await updateIncident(story.ctx(), String(incident.id), { startedAt: at(startedAt) });
  const [first] = ordered(incident);
  if (first?.postedAt === incident.startedAt) first.postedAt = startedAt;
  incident.startedAt = startedAt;
});

export const showIncident = withIncident(async (story, incident) => {
  const seenBy = story.chance.oneOf(VISIBILITIES);
  await updateIncident(story.ctx(), String(incident.id), { visibility: seenBy });
  incident.visibility = seenBy;
});

export const dropIncident = withIncident(async (story, { id }) => {
  await deleteIncident(story.ctx(), String(id));
  story.facts.incidents = story.facts.incidents.filter((it) => it.id !== id);
});
