import { Component } from '../../server/dist/features/components/component.entity.js';
import { ComponentGroup } from '../../server/dist/features/components/component-group.entity.js';
import { StatusInterval } from '../../server/dist/features/timelines/status-interval.entity.js';

const DAYS = 90;
const DAY_MS = 24 * 3_600_000;
const IN_A_GROUP = 10;
const TROUBLES_IN_90_DAYS = 10;
const CHUNK = 500;
const AUDIENCES = ['PUBLIC', 'SIGNED_IN'];
const TROUBLES = ['DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE', 'UNDER_MAINTENANCE'];

/** So many components in groups of ten, each with a history of so many days, ten troubles in ninety of them. */
export async function fillPage(database, count, days = DAYS) {
  const now = Date.now();
  const born = now - days * DAY_MS;
  const ids = Array.from({ length: count }, (_, n) => n + 1);
  const groupOf = (id) => Math.ceil(id / IN_A_GROUP);
  const groups = ids.slice(0, groupOf(count)).map((id) => ({
    id,
    name: `Group ${id}`,
    position: id,
    visibility: 'PUBLIC',
    collapse: 'EXPANDED',
  }));
  const components = ids.map((id) => ({
    id,
    name: `Component ${id}`,
    description: null,
    link: null,
    groupId: groupOf(id),
    position: id % IN_A_GROUP,
    enabled: true,
    baseStatus: 'OPERATIONAL',
    tags: [],
    createdAt: new Date(born),
    updatedAt: new Date(born),
  }));
  await database.transaction(async (tx) => {
    await insert(tx, ComponentGroup, groups);
    await insert(tx, Component, components);
    for (const id of ids) {
      const intervals = AUDIENCES.flatMap((audience) => intervalsOf(id, audience, born, days));
      await insert(tx, StatusInterval, intervals);
    }
  });
}

/** Troubles of an hour or so between long quiet times, at other moments for each component. */
function intervalsOf(componentId, audience, born, days) {
  const pairs = Math.round((days / DAYS) * TROUBLES_IN_90_DAYS);
  const step = (days * DAY_MS) / pairs;
  const troubleAt = (n) => born + n * step + ((componentId * 7_919 + n * 104_729) % 1_000) * (step / 2_000);
  return Array.from({ length: pairs }, (_, n) => {
    const begin = troubleAt(n);
    const end = begin + (1 + ((componentId + n) % 5)) * 1_800_000;
    const next = n + 1 < pairs ? new Date(troubleAt(n + 1)) : null;
    return [
      {
        componentId,
        audience,
        status: TROUBLES[n % TROUBLES.length],
        startsAt: new Date(begin),
        endsAt: new Date(end),
      },
      { componentId, audience, status: 'OPERATIONAL', startsAt: new Date(end), endsAt: next },
    ];
  }).flat();
}

async function insert(tx, entity, rows) {
  for (let at = 0; at < rows.length; at += CHUNK) await tx.insert(entity, rows.slice(at, at + CHUNK));
}
