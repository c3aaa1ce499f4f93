import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { aComponent, anIncident } from '../../../test/factories.js';
import { dialect, startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, revisions } from '../../../test/records.js';
import { createApp, type App } from '../../app.js';
import { createContext, type Context } from '../../core/context.js';
import { createLog } from '../../core/log.js';
import type { Component } from '../components/component.entity.js';
import { deleteComponent } from '../components/delete-component.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { deleteIncident } from '../incidents/delete-incident.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateSite } from '../site/update-site.js';
import { closeMonths } from './close-months.js';
import { historyOf } from './component-status.js';
import { StatusInterval } from './status-interval.entity.js';
import { StatusMonth } from './status-month.entity.js';

/** The app's own jobs keep this time, at which no month of these components is over. */
const BEGINNING = new Date('2024-01-01T00:00:00.000Z');
const NOW = new Date('2026-11-22T12:00:00.000Z');

let app: TestApp;
let api: Component;

beforeAll(async () => {
  app = await startTestApp({ now: () => BEGINNING });
});
beforeEach(async () => {
  await app.services.database.transaction((tx) => tx.createQueryBuilder().delete().from(StatusMonth).execute());
  api = await aComponent(at('2025-06-01T00:00:00.000Z'));
});
afterAll(() => app.close());

function at(now: string | Date, of: App = app): Context {
  const services = { ...of.services, now: () => new Date(now) };
  return createContext(services, { kind: 'person', id: 1, role: 'OWNER', sessionId: 0 });
}

async function down(from: string, to: string): Promise<string> {
  const impacts = [{ componentId: String(api.id), status: 'MAJOR_OUTAGE' as const }];
  const incident = await anIncident(at(NOW), { startedAt: new Date(from), impacts });
  const end = { status: 'RESOLVED' as const, message: 'M', notify: true, postedAt: new Date(to) };
  await postIncidentUpdate(at(NOW), String(incident.id), end);
  return String(incident.id);
}

const kept = (ctx = at(NOW)) =>
  ctx.db.find(StatusMonth, { where: { componentId: api.id }, order: { month: 'ASC', audience: 'ASC' } });
const history = async (now: string | Date = NOW, days = 365) => (await historyOf(at(now), api.id, days))?.days;

/** What the history is when no month is kept. */
async function fromIntervals(now: string | Date = NOW, days = 365) {
  await app.services.database.transaction((tx) => tx.delete(StatusMonth, { componentId: api.id }));
  return history(now, days);
}

describe('the months that are over', () => {
  test('are counted once for each audience, as far back as a history reaches', async () => {
    await closeMonths(at(NOW));
    const months = (await kept()).filter(({ audience }) => audience === 'PUBLIC').map(({ month }) => month);
    expect(months).toEqual([
      '2025-11',
      '2025-12',
      ...Array.from({ length: 10 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`),
    ]);
    expect(await kept()).toHaveLength(24);
    const before = await contents(app);
    await closeMonths(at(NOW));
    expect(await contents(app)).toEqual(before);
  });

  test('let go of those that no history reaches any more', async () => {
    await closeMonths(at(NOW));
    await closeMonths(at('2027-02-10T00:00:00.000Z'));
    const months = (await kept()).filter(({ audience }) => audience === 'PUBLIC').map(({ month }) => month);
    expect([months[0], months.at(-1), months.length]).toEqual(['2026-02', '2027-01', 12]);
  });

  test('are no change of the page', async () => {
    const before = await revisions(app);
    await closeMonths(at(NOW));
    expect(await revisions(app)).toEqual(before);
  });

  test('go with their component', async () => {
    await closeMonths(at(NOW));
    await deleteComponent(at(NOW), String(api.id));
    expect(await kept()).toEqual([]);
  });

  test('are over in the zone of the site', async () => {
    await updateSite(at(NOW), { timeZone: 'Pacific/Apia' });
    await closeMonths(at('2026-10-31T10:59:59.999Z'));
    expect((await kept()).at(-1)).toMatchObject({ month: '2026-09' });
    await closeMonths(at('2026-10-31T11:00:00.000Z'));
    expect((await kept()).at(-1)).toMatchObject({ month: '2026-10', endsAt: new Date('2026-10-31T11:00:00.000Z') });
    await updateSite(at(NOW), { timeZone: 'UTC' });
  });
});

describe('a history from kept months is the one from intervals', () => {
  beforeEach(async () => {
    await down('2026-01-31T20:00:00.000Z', '2026-02-01T04:00:00.250Z');
    await down('2026-09-15T10:00:00.000Z', '2026-09-15T10:00:20.000Z');
    await closeMonths(at(NOW));
  });

  test.each([1, 22, 23, 90, 365])('over %i days', async (days) => {
    const told = await history(NOW, days);
    expect(told).toHaveLength(days);
    expect(told).toEqual(await fromIntervals(NOW, days));
  });

  test('after the past was edited, whether it is counted again by then or not', async () => {
    const late = await down('2026-08-20T00:00:00.000Z', '2026-08-20T12:00:00.000Z');
    const before = await history();
    expect(before?.find(({ date }) => date === '2026-08-20')?.worst).toBe('MAJOR_OUTAGE');
    await closeMonths(at(NOW));
    expect(await history()).toEqual(before);
    await deleteIncident(at(NOW), late);
    const after = await history();
    expect(after).not.toEqual(before);
    expect(after).toEqual(await fromIntervals());
  });

  test('under another zone and another rule for blips, at once and when it is counted again', async () => {
    for (const rules of [{ timeZone: 'America/St_Johns' }, { minimumIncidentSeconds: 60 }, { timeZone: 'UTC' }]) {
      await updateSite(at(NOW), rules);
      const told = await history();
      await closeMonths(at(NOW));
      expect(await history()).toEqual(told);
      expect(await fromIntervals()).toEqual(told);
      await closeMonths(at(NOW));
    }
    await updateSite(at(NOW), { minimumIncidentSeconds: 0 });
  });

  test('where a trouble over the end of the month had not lasted long enough when the month was over', async () => {
    await updateSite(at(NOW), { minimumIncidentSeconds: 3_600 });
    await closeMonths(at('2026-11-01T00:00:00.000Z'));
    await setComponentStatus(at('2026-10-31T23:50:00.000Z'), String(api.id), 'MAJOR_OUTAGE');
    await closeMonths(at('2026-11-01T00:10:00.000Z'));
    const told = await history('2026-11-01T02:00:00.000Z', 2);
    expect(told?.map(({ worst }) => worst)).toEqual(['MAJOR_OUTAGE', 'MAJOR_OUTAGE']);
    expect(told).toEqual(await fromIntervals('2026-11-01T02:00:00.000Z', 2));
    await updateSite(at(NOW), { minimumIncidentSeconds: 0 });
  });
});

test('what is kept is not read from the intervals again, however many there are', async () => {
  await down('2026-03-10T00:00:00.000Z', '2026-03-10T12:00:00.000Z');
  await closeMonths(at(NOW));
  const told = await history();
  // Were any of them read, the history would come out otherwise.
  await app.services.database.transaction((tx) =>
    tx
      .createQueryBuilder()
      .delete()
      .from(StatusInterval)
      .where('componentId = :id AND endsAt <= :end', { id: api.id, end: new Date('2026-10-31T00:00:00.000Z') })
      .execute(),
  );
  expect(await history()).toEqual(told);
});

test('two that count at once count the same, and nothing twice', async () => {
  await down('2026-03-10T00:00:00.000Z', '2026-03-10T12:00:00.000Z');
  await Promise.all([closeMonths(at(NOW)), closeMonths(at(NOW)), down('2026-05-01T00:00Z', '2026-05-02T00:00Z')]);
  await closeMonths(at(NOW));
  expect(await kept()).toHaveLength(24);
  const told = await history();
  expect(told?.filter(({ worst }) => worst === 'MAJOR_OUTAGE').map(({ date }) => date)).toEqual([
    '2026-03-10',
    '2026-05-01',
  ]);
  expect(told).toEqual(await fromIntervals());
});

test.runIf(dialect === 'mysql')('also where they are two processes on one database', async () => {
  const other = await createApp({ config: app.config, log: createLog('silent'), now: () => BEGINNING });
  onTestFinished(() => other.close());
  await Promise.all([0, 1, 2, 3].map((n) => closeMonths(at(NOW, n % 2 ? app : other))));
  expect(await kept()).toHaveLength(24);
  expect(await kept(at(NOW, other))).toEqual(await kept());
});
