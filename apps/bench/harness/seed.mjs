import { Component } from '../../server/dist/features/components/component.entity.js';
import { ComponentGroup } from '../../server/dist/features/components/component-group.entity.js';
import { StatusInterval } from '../../server/dist/features/timelines/status-interval.entity.js';

const DAYS = 90;
const DAY_MS = 24 * 3_600_000;
const IN_A_GROUP = 10;
const INTERVALS = 20;
const CHUNK = 500;
const AUDIENCES = ['PUBLIC', 'SIGNED_IN'];
const TROUBLES = ['DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE', 'UNDER_MAINTENANCE'];

/** So many components in groups of ten, each with 90 days of history in 20 intervals, the last of them open. */
export async function fillPage(database, count) {
  const now = Date.now();
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
    createdAt: new Date(now - DAYS * DAY_MS),
    updatedAt: new Date(now - DAYS * DAY_MS),
  }));
  const intervals = ids.flatMap((id) => AUDIENCES.flatMap((audience) => intervalsOf(id, audience, now)));
  await database.transaction(async (tx) => {
    await insert(tx, ComponentGroup, groups);
    await insert(tx, Component, components);
    await insert(tx, StatusInterval, intervals);
  });
}

/** Troubles of an hour or so between long quiet times, at other moments for each component. */
function intervalsOf(componentId, audience, now) {
  const pairs = INTERVALS / 2;
  const step = (DAYS * DAY_MS) / pairs;
  const start = now - DAYS * DAY_MS;
  const troubleAt = (n) => start + n * step + ((componentId * 7_919 + n * 104_729) % 1_000) * (step / 2_000);
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
