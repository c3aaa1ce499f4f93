import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../../../test/client.js';
import { aComponent, aGroup, aMaintenance, anIncident, aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { moveMaintenance } from '../maintenances/move-maintenance.js';
import { updateSite } from '../site/update-site.js';

const MONTH = `query ($month: String, $componentId: ID) { statusPage { month(month: $month, componentId: $componentId) {
  month previous next component { name } days { date incidents { title } maintenances { title status } }
} } }`;

let app: TestApp;
let anyone: Client;
let now = new Date('2026-11-22T18:31:07.123Z');

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  anyone = app.anonymous();
});
afterAll(() => app.close());

async function monthOf(asked: { month?: string; componentId?: string } = {}, client = anyone): Promise<Answer | null> {
  return (await client.ask(MONTH, asked))['statusPage'].month;
}

/** The days on which something stands, with the titles. */
function busy(month: Answer | null): Record<string, string[]> {
  const days: Answer[] = month?.['days'] ?? [];
  const titles = days.map(({ date, incidents, maintenances }): [string, string[]] => [
    date,
    [...incidents, ...maintenances].map(({ title }) => title),
  ]);
  return Object.fromEntries(titles.filter(([, named]) => named.length > 0));
}

const inZone = (timeZone: string) => updateSite(app.ctx(), { timeZone });
const incidentAt = (startedAt: string, input: Parameters<typeof anIncident>[1] = {}) =>
  anIncident(app.ctx(), { title: startedAt, startedAt: new Date(startedAt), ...input });

describe('the months of an empty history', () => {
  test('the current one has every day up to today, newest first, and none beside it', async () => {
    const month = await monthOf();
    expect(month).toMatchObject({ month: '2026-11', previous: null, next: null, component: null });
    expect(month?.['days']).toHaveLength(22);
    expect(month?.['days'][0]).toEqual({ date: '2026-11-22', incidents: [], maintenances: [] });
    expect(month?.['days'].at(-1).date).toBe('2026-11-01');
    expect(await monthOf({ month: '2026-11' })).toEqual(month);
  });

  test('one that is over leads on to the next', async () => {
    expect(await monthOf({ month: '2026-10' })).toMatchObject({ month: '2026-10', previous: null, next: '2026-11' });
    expect(await monthOf({ month: '2025-12' })).toMatchObject({ next: '2026-01' });
  });

  test.each([
    '2026-12',
    '2027-01',
    '1999-12',
    '0000-01',
    '2026-1',
    '2026-13',
    '2026-11-01',
    'November',
    '',
    ' 2026-11',
  ])('%j is none', async (month) => {
    expect(await monthOf({ month })).toBeNull();
  });
});

describe('what stands in a month', () => {
  beforeAll(async () => {
    await inZone('UTC');
  });

  test('an incident on the day it started, up to the last millisecond, however long it went on', async () => {
    for (const at of ['2024-01-31T23:59:59.999Z', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'])
      await incidentAt(at);
    expect(busy(await monthOf({ month: '2024-01' }))).toEqual({ '2024-01-31': ['2024-01-31T23:59:59.999Z'] });
    const february = await monthOf({ month: '2024-02' });
    expect(february?.['days']).toHaveLength(29);
    expect(february).toMatchObject({ previous: '2024-01', next: '2024-03' });
    expect(busy(february)).toEqual({
      '2024-02-29': ['2024-02-29T23:59:59.999Z'],
      '2024-02-01': ['2024-02-01T00:00:00.000Z'],
    });
    expect(await monthOf({ month: '2024-01' })).toMatchObject({ previous: null });
  });

  test('a maintenance on the day it began; a plan on none, unless it was cancelled', async () => {
    const ctx = app.ctx();
    const planned = (day: string, title: string) =>
      aMaintenance(ctx, {
        title,
        autoStart: false,
        plannedStart: new Date(`${day}T10:00:00Z`),
        plannedEnd: new Date(`${day}T12:00:00Z`),
      });
    now = new Date('2026-05-01T00:00:00Z');
    const late = await planned('2026-05-10', 'late');
    const cancelled = await planned('2026-05-12', 'cancelled');
    const broken = await planned('2026-05-14', 'broken off');
    const ahead = await planned('2026-06-01', 'cancelled ahead');
    await planned('2026-05-16', 'overdue');
    for (const { id } of [cancelled, ahead]) await moveMaintenance(ctx, String(id), 'cancel');
    now = new Date('2026-05-15T09:00:00Z');
    await moveMaintenance(ctx, String(broken.id), 'start');
    await moveMaintenance(ctx, String(broken.id), 'cancel');
    now = new Date('2026-05-20T23:59:59.999Z');
    await moveMaintenance(ctx, String(late.id), 'start');

    const may = await monthOf();
    expect(may).toMatchObject({ month: '2026-05', next: null });
    expect(busy(may)).toEqual({
      '2026-05-20': ['late'],
      '2026-05-15': ['broken off'],
      '2026-05-12': ['cancelled'],
    });
    const twelfth = may?.['days'].find(({ date }: Answer) => date === '2026-05-12');
    expect(twelfth).toMatchObject({ maintenances: [{ title: 'cancelled', status: 'CANCELLED' }] });
    now = new Date('2026-06-02T00:00:00Z');
    expect(busy(await monthOf())).toEqual({ '2026-06-01': ['cancelled ahead'] });
  });
});

describe.each<[string, string, string[], Record<string, string>]>([
  [
    'Pacific/Apia',
    '2011-12',
    ['2011-12-31', '2011-12-29'],
    { '2011-12-30T09:59:59.999Z': '2011-12-29', '2011-12-30T10:00:00.000Z': '2011-12-31' },
  ],
  [
    'Pacific/Apia',
    '2025-11',
    ['2025-11-30', '2025-11-29'],
    { '2025-10-31T11:00:00.000Z': '2025-11-01', '2025-11-30T10:59:59.999Z': '2025-11-30' },
  ],
  [
    'America/St_Johns',
    '2025-11',
    ['2025-11-30', '2025-11-29'],
    {
      '2025-11-01T02:30:00.000Z': '2025-11-01',
      '2025-11-03T03:29:59.999Z': '2025-11-02',
      '2025-12-01T03:29:59.999Z': '2025-11-30',
    },
  ],
  [
    'Europe/Madrid',
    '2025-03',
    ['2025-03-31', '2025-03-30'],
    { '2025-03-29T23:00:00.000Z': '2025-03-30', '2025-03-30T21:59:59.999Z': '2025-03-30' },
  ],
  [
    'Europe/Madrid',
    '2025-10',
    ['2025-10-31', '2025-10-30'],
    { '2025-10-25T22:00:00.000Z': '2025-10-26', '2025-10-26T22:59:59.999Z': '2025-10-26' },
  ],
])('in %s, %s', (zone, month, newest, at) => {
  test('days are those of the site, and each incident stands on its own', async () => {
    await inZone(zone);
    for (const startedAt of Object.keys(at)) await incidentAt(startedAt);
    const answer = await monthOf({ month });
    expect(answer?.['days'].slice(0, 2).map(({ date }: Answer) => date)).toEqual(newest);
    const stands = busy(answer);
    for (const [startedAt, date] of Object.entries(at)) expect(stands[date], startedAt).toContain(startedAt);
  });
});

describe('the current month', () => {
  test.each([
    ['Pacific/Apia', '2026-11-30T10:59:59.999Z', '2026-11', 30],
    ['Pacific/Apia', '2026-11-30T11:00:00.000Z', '2026-12', 1],
    ['America/St_Johns', '2026-12-01T03:29:59.999Z', '2026-11', 30],
    ['America/St_Johns', '2026-12-01T03:30:00.000Z', '2026-12', 1],
  ])('in %s at %s is %s', async (zone, moment, month, days) => {
    await inZone(zone);
    now = new Date(moment);
    const current = await monthOf();
    expect(current).toMatchObject({ month, next: null });
    expect(current?.['days']).toHaveLength(days);
  });
});

describe('a month of one component', () => {
  test('has what ever named or covered it, and nothing else', async () => {
    await inZone('UTC');
    const ctx = app.ctx();
    const [api, web] = [await aComponent(ctx, { name: 'API' }), await aComponent(ctx, { name: 'Web' })];
    const on = ({ id }: { id: number }) => [{ componentId: String(id), status: 'PARTIAL_OUTAGE' as const }];
    const begun = { plannedStart: new Date('2026-09-05T10:00:00Z'), plannedEnd: new Date('2026-09-05T11:00:00Z') };
    await incidentAt('2026-09-03T10:00:00Z', { title: 'API', impacts: on(api), status: 'RESOLVED' });
    await incidentAt('2026-09-04T10:00:00Z', { title: 'Web', impacts: on(web) });
    await aMaintenance(ctx, { title: 'API work', components: on(api), ...begun });
    await aMaintenance(ctx, { title: 'Web work', components: on(web), ...begun });
    const componentId = String(api.id);
    const month = await monthOf({ month: '2026-09', componentId });
    expect(month).toMatchObject({ component: { name: 'API' }, previous: null, next: '2026-10' });
    expect(busy(month)).toEqual({ '2026-09-05': ['API work'], '2026-09-03': ['API'] });
    expect(await monthOf({ month: '2026-10', componentId })).toMatchObject({ previous: '2026-09' });
    for (const unknown of ['987654', 'x', '', `${componentId}.0`])
      expect(await monthOf({ componentId: unknown })).toBeNull();
  });
});

describe('what only some may see', () => {
  test('is in nobody else’s month, and makes none older', async () => {
    await inZone('UTC');
    const ctx = app.ctx();
    await incidentAt('2003-05-05T10:00:00Z', { title: 'draft', visibility: 'HIDDEN' });
    await incidentAt('2004-05-05T10:00:00Z', { title: 'inner', visibility: 'AUTHENTICATED' });
    const group = await aGroup(ctx, { visibility: 'AUTHENTICATED' });
    const inner = await aComponent(ctx, { name: 'Inner', groupId: String(group.id) });
    const off = await aComponent(ctx, { name: 'Off', enabled: false });
    const clients = { anyone, viewer: await aPerson(app, 'VIEWER'), editor: await aPerson(app, 'EDITOR') };
    const seen = async (asked: { month: string; componentId?: string }) => {
      const months = Object.entries(clients).map(async ([who, client]) => [who, await monthOf(asked, client)] as const);
      return Object.fromEntries(await Promise.all(months));
    };
    const may2004 = await seen({ month: '2004-05' });
    expect(Object.values(may2004).map((month) => Object.values(busy(month)).flat())).toEqual([
      [],
      ['inner'],
      ['inner'],
    ]);
    for (const month of Object.values(may2004)) expect(month).toMatchObject({ previous: null });
    expect(busy((await seen({ month: '2003-05' }))['editor'] ?? null)).toEqual({});
    expect(await monthOf({ month: '2005-01' })).toMatchObject({ previous: null });
    expect(await monthOf({ month: '2005-01' }, clients.viewer)).toMatchObject({ previous: '2004-12' });

    const ofInner = await seen({ month: '2026-11', componentId: String(inner.id) });
    expect(Object.values(ofInner).map((month) => month?.['component'] ?? null)).toEqual([
      null,
      { name: 'Inner' },
      { name: 'Inner' },
    ]);
    expect(Object.values(await seen({ month: '2026-11', componentId: String(off.id) }))).toEqual([null, null, null]);
  });
});
