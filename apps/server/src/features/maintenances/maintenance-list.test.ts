import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMaintenance, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { lastEvent, node } from '../../../test/records.js';
import { Maintenance } from './maintenance.entity.js';
import { stopRecurrence } from './stop-recurrence.js';
import { updateMaintenance } from './update-maintenance.js';

const LIST = `query ($filter: MaintenanceFilter, $order: MaintenanceOrder, $after: String, $first: Int = 20) {
  maintenances(filter: $filter, order: $order, after: $after, first: $first) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id status }
  }
}`;

let app: TestApp;
/** Sunday by Sunday, oldest first. */
let sundays: Maintenance[];
const now = new Date('2026-11-22T18:31:07.123Z');
const at = (time: string) => new Date(`2026-${time}:00.000Z`);
const idOf = ({ id }: { id: number }) => String(id);
const occurrences = (seriesId: number | null) =>
  app.ctx().db.find(Maintenance, { where: { seriesId: seriesId ?? 0 }, order: { occurrenceAt: 'ASC' } });

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(async () => {
  const window = { plannedStart: at('11-29T02:00'), plannedEnd: at('11-29T04:00') };
  const first = await aMaintenance(app.ctx(), { ...window, recurrence: 'FREQ=WEEKLY;BYDAY=SU' });
  sundays = await occurrences(first.seriesId);
});
afterAll(() => app.close());

async function listed(variables: Record<string, unknown>, client = app.anonymous()) {
  const { maintenances } = await client.ask(LIST, variables);
  const { nodes, totalCount, pageInfo } = maintenances;
  return { ids: nodes.map(({ id }: { id: string }) => Number(id)), totalCount, pageInfo };
}

describe('the list', () => {
  const ids = (those: readonly Maintenance[]) => those.map(({ id }) => id);

  test('names those that follow one in its series, wherever they were moved to', async () => {
    const [first, second, third, ...later] = sundays;
    if (!first || !second || !third) throw new Error('the series is too short');
    await updateMaintenance(app.ctx(), idOf(third), { plannedStart: at('11-25T02:00') });
    await aMaintenance(app.ctx());
    const filter = { followsId: idOf(second), status: ['SCHEDULED'] };
    expect(await listed({ filter, order: 'SOONEST_FIRST' })).toMatchObject({
      ids: [third.id, ...ids(later)],
      totalCount: later.length + 1,
    });
  });

  test('names none that follow one alone, one that does not exist, or one that the caller may not see', async () => {
    const alone = await aMaintenance(app.ctx());
    const [secret] = sundays;
    if (!secret) throw new Error('the series is too short');
    await updateMaintenance(app.ctx(), idOf(secret), { visibility: 'HIDDEN' });
    for (const followsId of [idOf(alone), '987654', idOf(secret)]) {
      expect(await listed({ filter: { followsId } })).toMatchObject({ ids: [], totalCount: 0 });
    }
    const owner = await app.owner();
    expect((await listed({ filter: { followsId: idOf(secret) } }, owner)).totalCount).toBe(sundays.length - 1);
  });

  test('leaves out the hidden ones among those that follow', async () => {
    const [first, second] = sundays;
    if (!first || !second) throw new Error('the series is too short');
    await updateMaintenance(app.ctx(), idOf(second), { visibility: 'HIDDEN' });
    const filter = { followsId: idOf(first) };
    expect((await listed({ filter })).totalCount).toBe(sundays.length - 2);
    expect((await listed({ filter }, await aPerson(app, 'EDITOR'))).totalCount).toBe(sundays.length - 1);
  });

  test('runs from the soonest as from the latest, page by page', async () => {
    const [first] = sundays;
    if (!first) throw new Error('the series is too short');
    const filter = { followsId: idOf(first) };
    const soonest: number[] = [];
    let after: string | null = null;
    do {
      const page = await listed({ filter, order: 'SOONEST_FIRST', first: 3, after });
      soonest.push(...page.ids);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(soonest).toEqual(ids(sundays.slice(1)));
    expect((await listed({ filter })).ids).toEqual(soonest.toReversed());
  });

  test('has what reaches into a span of time, also what began before it', async () => {
    const [first, second] = sundays;
    if (!first || !second) throw new Error('the series is too short');
    const filter = (endsAfter: string, to: string) => ({ endsAfter: at(endsAfter), to: at(to) });
    expect((await listed({ filter: filter('11-29T03:00', '11-29T05:00') })).ids).toContain(first.id);
    expect((await listed({ filter: filter('11-29T04:00', '12-06T02:00') })).ids).not.toContain(first.id);
    expect((await listed({ filter: filter('11-29T04:00', '12-06T02:01') })).ids).toContain(second.id);
  });
});

test('where recurrence is stopped, those that stay are told of too: they repeat no more', async () => {
  const [first, second, ...later] = sundays;
  if (!first || !second) throw new Error('the series is too short');
  await stopRecurrence(app.ctx(), idOf(second));
  const { changed } = (await lastEvent(app)).consequences.PUBLIC;
  expect(changed).toHaveLength(sundays.length);
  expect(changed).toEqual(expect.arrayContaining([first, second, ...later].map((it) => node('Maintenance', it))));
});

test('all occurrences name the same series, and tell when it was ended', async () => {
  const [first] = sundays;
  if (!first) throw new Error('the series is too short');
  const ask = async (): Promise<unknown[]> => {
    const document = '{ maintenances(first: 100) { nodes { id recurrence { id rule endedAt } } } }';
    const { maintenances } = await app.anonymous().ask(document);
    const ours = new Set(sundays.map(idOf));
    return maintenances.nodes
      .filter(({ id }: { id: string }) => ours.has(id))
      .map(({ recurrence }: { recurrence: unknown }) => recurrence);
  };
  const series = { id: String(first.seriesId), rule: 'FREQ=WEEKLY;BYDAY=SU', endedAt: null };
  expect(await ask()).toEqual(sundays.map(() => series));
  await stopRecurrence(app.ctx(), idOf(first));
  expect(await ask()).toEqual(sundays.map(() => ({ ...series, endedAt: now.toISOString() })));
});
