import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, aMaintenance, anIncident, aPerson } from '../../../test/factories.js';
import type { Client } from '../../../test/client.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateSite } from '../site/update-site.js';

const HOUR = 3_600;
/** Hours of the first of two days; components are born at its beginning, and it is noon of the second. */
const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const NOW = at(36);

let app: TestApp;
let viewer: Client;
let api: Component;

beforeAll(async () => {
  app = await startTestApp({ now: () => NOW });
  viewer = await aPerson(app, 'VIEWER');
});
beforeEach(async () => {
  api = await aComponent({ ...app.ctx(), now: () => at(0) });
});
afterAll(() => app.close());

const on = (status: Component['baseStatus']) => [{ componentId: String(api.id), status }];

async function trouble(status: Component['baseStatus'], from: number, to: number) {
  const { id } = await anIncident(app.ctx(), { startedAt: at(from), impacts: on(status) });
  const end = { status: 'RESOLVED' as const, message: 'M', notify: true, postedAt: at(to) };
  await postIncidentUpdate(app.ctx(), String(id), end);
}

/** Two hours of each: major, partial, degraded, maintenance. */
async function oneOfEach() {
  await trouble('MAJOR_OUTAGE', 1, 3);
  await trouble('PARTIAL_OUTAGE', 4, 6);
  await trouble('DEGRADED_PERFORMANCE', 7, 9);
  const window = { plannedStart: at(10), plannedEnd: at(12) };
  await aMaintenance(app.ctx(), { ...window, components: on('UNDER_MAINTENANCE') });
}

async function report(days = 2, client = app.anonymous()) {
  const ask = `query ($id: ID!, $days: Int) { component(id: $id) { history(days: $days) { uptime } uptimeReport(days: $days) {
    from to uptime minimumIncidentSeconds
    weights { majorOutage partialOutage degradedPerformance underMaintenance }
    sums { status seconds weight lostSeconds }
  } } }`;
  const { component } = await client.ask(ask, { id: String(api.id), days });
  expect(component.uptimeReport.uptime).toBe(component.history.uptime);
  return component.uptimeReport;
}

describe('how an uptime comes about', () => {
  test('is told by the time of each status, its weight and what is lost by it', async () => {
    await oneOfEach();
    expect(await report()).toEqual({
      from: at(0).toISOString(),
      to: NOW.toISOString(),
      uptime: 100 * (1 - (2 * HOUR + HOUR) / (34 * HOUR)),
      minimumIncidentSeconds: 0,
      weights: { majorOutage: 1, partialOutage: 0.5, degradedPerformance: 0, underMaintenance: null },
      sums: [
        { status: 'OPERATIONAL', seconds: 28 * HOUR, weight: 0, lostSeconds: 0 },
        { status: 'UNDER_MAINTENANCE', seconds: 2 * HOUR, weight: null, lostSeconds: 0 },
        { status: 'DEGRADED_PERFORMANCE', seconds: 2 * HOUR, weight: 0, lostSeconds: 0 },
        { status: 'PARTIAL_OUTAGE', seconds: 2 * HOUR, weight: 0.5, lostSeconds: HOUR },
        { status: 'MAJOR_OUTAGE', seconds: 2 * HOUR, weight: 1, lostSeconds: 2 * HOUR },
      ],
    });
  });

  test('follows the weights that are set, maintenance among them', async () => {
    await oneOfEach();
    const settings = { majorOutage: 0.9, partialOutage: 0.25, degradedPerformance: 0.1, underMaintenance: 0.5 };
    await updateSite(app.ctx(), { uptimeWeights: settings, minimumIncidentSeconds: 90 });
    const told = await report();
    await updateSite(app.ctx(), { minimumIncidentSeconds: 0 });
    const lost = 2 * HOUR * (0.9 + 0.25 + 0.1 + 0.5);
    expect(told).toMatchObject({ weights: settings, minimumIncidentSeconds: 90 });
    expect(told.uptime).toBeCloseTo(100 * (1 - lost / (36 * HOUR)), 9);
    expect(told.sums[1]).toEqual({
      status: 'UNDER_MAINTENANCE',
      seconds: 2 * HOUR,
      weight: 0.5,
      lostSeconds: HOUR,
    });
  });

  test('a weight of nought counts maintenance as up, null leaves it out again', async () => {
    await oneOfEach();
    await updateSite(app.ctx(), {
      uptimeWeights: { majorOutage: 1, partialOutage: 0.5, degradedPerformance: 0, underMaintenance: 0 },
    });
    expect((await report()).uptime).toBeCloseTo(100 * (1 - 3 / 36), 9);
    await updateSite(app.ctx(), { uptimeWeights: { underMaintenance: null } });
    expect((await report()).uptime).toBeCloseTo(100 * (1 - 3 / 34), 9);
  });

  test('what lay before the component is unknown, and left out', async () => {
    const { uptime, sums } = await report(3);
    expect(uptime).toBe(100);
    expect(sums).toEqual([
      { status: 'OPERATIONAL', seconds: 36 * HOUR, weight: 0, lostSeconds: 0 },
      { status: 'UNKNOWN', seconds: 24 * HOUR, weight: null, lostSeconds: 0 },
    ]);
  });

  test('where nothing is known it is null, not 100 %', async () => {
    api = await aComponent({ ...app.ctx(), now: () => at(0) }, { status: 'UNKNOWN' });
    expect(await report()).toMatchObject({
      uptime: null,
      sums: [{ status: 'UNKNOWN', seconds: 36 * HOUR, weight: null, lostSeconds: 0 }],
    });
  });

  test('is each audience’s own', async () => {
    const { id } = await anIncident(app.ctx(), {
      startedAt: at(6),
      impacts: on('MAJOR_OUTAGE'),
      visibility: 'AUTHENTICATED',
    });
    const end = { status: 'RESOLVED' as const, message: 'M', notify: true, postedAt: at(12) };
    await postIncidentUpdate(app.ctx(), String(id), end);
    expect((await report()).uptime).toBe(100);
    expect((await report(2, viewer)).uptime).toBeCloseTo(100 * (1 - 6 / 36), 9);
  });
});

describe('the periods', () => {
  const PERIODS = `query ($id: ID!, $days: Int, $first: Int, $after: String) { component(id: $id) { uptimeReport(days: $days) {
    periods(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { status startsAt endsAt } }
  } } }`;
  const ask = async (variables: { days?: number; first?: number; after?: string | null }) =>
    (await app.anonymous().ask(PERIODS, { id: String(api.id), ...variables }))['component'].uptimeReport.periods;

  test('are told newest first, the last one open, and page by page', async () => {
    await oneOfEach();
    const all = await ask({ first: 100 });
    expect(all.totalCount).toBe(9);
    expect(all.nodes[0]).toEqual({ status: 'OPERATIONAL', startsAt: at(12).toISOString(), endsAt: null });
    expect(all.nodes.map(({ status }: { status: string }) => status)).toEqual([
      'OPERATIONAL',
      'UNDER_MAINTENANCE',
      'OPERATIONAL',
      'DEGRADED_PERFORMANCE',
      'OPERATIONAL',
      'PARTIAL_OUTAGE',
      'OPERATIONAL',
      'MAJOR_OUTAGE',
      'OPERATIONAL',
    ]);
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totalCount } = await ask({ first: 4, after });
      expect(totalCount).toBe(9);
      paged.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all.nodes);
  });

  test('of so many days are those that reach into them, whole', async () => {
    await setComponentStatus({ ...app.ctx(), now: () => at(20) }, String(api.id), 'DEGRADED_PERFORMANCE');
    const { nodes } = await ask({ days: 1 });
    expect(nodes).toEqual([{ status: 'DEGRADED_PERFORMANCE', startsAt: at(20).toISOString(), endsAt: null }]);
  });

  test('a cursor that is none, and too large a page, are refused', async () => {
    const refused = (variables: object) => app.anonymous().refused(PERIODS, { id: String(api.id), ...variables });
    expect(await refused({ after: 'none' })).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await refused({ first: 101 })).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await refused({ days: 366 })).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
