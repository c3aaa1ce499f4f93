import type { Audience } from '@signet/domain/visibility';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aComponent, aGroup, aMaintenance, anIncident, aPerson, asRole } from '../../../test/factories.js';
import type { Client } from '../../../test/client.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node, revisions } from '../../../test/records.js';
import { toldTimeline } from '../../../test/told-timeline.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { closeMonths } from './close-months.js';
import { correctComponentStatus } from './correct-component-status.js';
import { StatusCorrection } from './status-correction.entity.js';
import { StatusMonth } from './status-month.entity.js';
import type { CorrectComponentStatusInput } from './timeline.inputs.js';

/** Minutes of the day on which all of this happens; components are born at minute 0. */
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 0, minute));

let app: TestApp;
let api: Component;
let now = at(0);
const people = {} as Record<'ANONYMOUS' | 'VIEWER' | 'EDITOR', Client>;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
  // As late as the tests look: a session that is idle for hours ends.
  now = at(600);
  people.ANONYMOUS = app.anonymous();
  people.VIEWER = await aPerson(app, 'VIEWER');
  people.EDITOR = await aPerson(app, 'EDITOR');
});
beforeEach(async () => {
  now = at(0);
  api = await aComponent(app.ctx());
  now = at(600);
});
afterAll(() => app.close());

const timeline = (audience?: Audience) => toldTimeline(app, api, at(0), audience);
const correct = (from: number, to: number, more: Partial<CorrectComponentStatusInput> = {}) =>
  correctComponentStatus(app.ctx(), String(api.id), {
    status: 'OPERATIONAL',
    startsAt: at(from),
    endsAt: at(to),
    reason: 'The monitor was wrong',
    ...more,
  });
const on = (status: Component['baseStatus']) => [{ componentId: String(api.id), status }];

async function anOutage(from: number, to: number, more: Parameters<typeof anIncident>[1] = {}) {
  const incident = await anIncident(app.ctx(), { startedAt: at(from), impacts: on('MAJOR_OUTAGE'), ...more });
  const update = { status: 'RESOLVED' as const, message: 'M', notify: true, postedAt: at(to) };
  await postIncidentUpdate(app.ctx(), String(incident.id), update);
}

describe('a correction', () => {
  test('holds over incidents and maintenances, and only within its window', async () => {
    await anOutage(100, 200);
    await aMaintenance(app.ctx(), {
      plannedStart: at(250),
      plannedEnd: at(350),
      components: on('UNDER_MAINTENANCE'),
    });
    await correct(150, 300);
    expect(await timeline()).toBe(
      '0 OPERATIONAL, 100 MAJOR_OUTAGE, 150 OPERATIONAL, 300 UNDER_MAINTENANCE, 350 OPERATIONAL',
    );
  });

  test('holds over the base status, and may make a good time a bad one', async () => {
    await setComponentStatus(app.ctx(), String(api.id), 'DEGRADED_PERFORMANCE');
    now = at(800);
    await correct(500, 700, { status: 'PARTIAL_OUTAGE' });
    expect(await timeline()).toBe('0 OPERATIONAL, 500 PARTIAL_OUTAGE, 700 DEGRADED_PERFORMANCE');
  });

  test('up to now leaves what holds now', async () => {
    await anIncident(app.ctx(), { startedAt: at(100), impacts: on('MAJOR_OUTAGE') });
    await correct(100, 600);
    expect(await timeline()).toBe('0 OPERATIONAL, 600 MAJOR_OUTAGE');
  });

  test('holds over an incident of that time that is reported after it', async () => {
    await correct(100, 200);
    await anOutage(150, 250);
    expect(await timeline()).toBe('0 OPERATIONAL, 200 MAJOR_OUTAGE, 250 OPERATIONAL');
  });

  test('holds for every audience', async () => {
    await anOutage(100, 200, { visibility: 'AUTHENTICATED' });
    await correct(150, 250, { status: 'PARTIAL_OUTAGE' });
    expect(await timeline('PUBLIC')).toBe('0 OPERATIONAL, 150 PARTIAL_OUTAGE, 250 OPERATIONAL');
    expect(await timeline('SIGNED_IN')).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 150 PARTIAL_OUTAGE, 250 OPERATIONAL');
  });

  test('of a moment that another one corrected is the last word on it', async () => {
    await correct(100, 300, { status: 'MAJOR_OUTAGE' });
    await correct(200, 400, { status: 'DEGRADED_PERFORMANCE' });
    await correct(250, 260, { status: 'OPERATIONAL' });
    expect(await timeline()).toBe(
      '0 OPERATIONAL, 100 MAJOR_OUTAGE, 200 DEGRADED_PERFORMANCE, 250 OPERATIONAL, ' +
        '260 DEGRADED_PERFORMANCE, 400 OPERATIONAL',
    );
  });

  test('touches the component that it is of, and no other', async () => {
    const other = await aComponent({ ...app.ctx(), now: () => at(0) });
    await correct(100, 200, { status: 'MAJOR_OUTAGE' });
    expect(await toldTimeline(app, other, at(0))).toBe('0 OPERATIONAL');
  });

  test('begins at the component’s beginning at the earliest', async () => {
    await correct(0, 10, { status: 'MAJOR_OUTAGE' });
    expect(await timeline()).toBe('0 MAJOR_OUTAGE, 10 OPERATIONAL');
  });

  test('ends now where the clock of its author runs ahead a little', async () => {
    const { endsAt } = await correct(100, 600, { endsAt: new Date(at(600).getTime() + 900) });
    expect(endsAt).toEqual(at(600));
  });
});

describe('it is on record', () => {
  test('with who made it, when and why', async () => {
    const { id } = await correct(100, 200, { reason: ' The monitor was wrong ', publicNote: ' A false alarm ' });
    expect(await app.ctx().db.findOneByOrFail(StatusCorrection, { id })).toEqual({
      id,
      componentId: api.id,
      status: 'OPERATIONAL',
      startsAt: at(100),
      endsAt: at(200),
      reason: 'The monitor was wrong',
      publicNote: 'A false alarm',
      madeBy: 'person:1',
      madeAt: at(600),
      withdrawnBy: null,
      withdrawnAt: null,
    });
  });

  test('in one event of the component, of which subscribers are not told', async () => {
    const before = await revisions(app);
    await anOutage(100, 200);
    await correct(100, 200);
    expect(await revisions(app)).toEqual({ public: before.public + 3, signedIn: before.signedIn + 3 });
    const seen = { changed: [node('Component', api)], removed: [] };
    expect(await lastEvent(app)).toMatchObject({
      type: 'component.corrected',
      notify: false,
      actor: 'person:1',
      publicRevision: before.public + 3,
      consequences: { PUBLIC: seen, SIGNED_IN: seen },
    });
  });

  test('and no event where nobody sees the component', async () => {
    const hidden = await aGroup(app.ctx(), { visibility: 'HIDDEN' });
    now = at(0);
    api = await aComponent(app.ctx(), { groupId: String(hidden.id) });
    now = at(600);
    const before = await revisions(app);
    await correct(100, 200, { status: 'MAJOR_OUTAGE' });
    expect(await revisions(app)).toEqual(before);
    expect(await timeline()).toBe('0 OPERATIONAL, 100 MAJOR_OUTAGE, 200 OPERATIONAL');
  });

  test('reasons are for those who may edit, a public note is for everybody', async () => {
    await anOutage(100, 200);
    await correct(100, 150, { status: 'PARTIAL_OUTAGE', reason: 'Between us', publicNote: 'Not all of it' });
    const ask = `query ($id: ID!) { component(id: $id) {
      uptimeReport { periods { nodes { status corrected note } } }
      corrections { reason publicNote by status startsAt endsAt withdrawnAt withdrawnBy component { id } }
      statusChanges { nodes { by } }
    } }`;
    const told = [
      { status: 'OPERATIONAL', corrected: false, note: null },
      { status: 'MAJOR_OUTAGE', corrected: false, note: null },
      { status: 'PARTIAL_OUTAGE', corrected: true, note: 'Not all of it' },
      { status: 'OPERATIONAL', corrected: false, note: null },
    ];
    for (const who of ['ANONYMOUS', 'VIEWER'] as const) {
      const { component } = await people[who].ask(ask, { id: String(api.id) });
      expect(component).toEqual({
        uptimeReport: { periods: { nodes: told } },
        corrections: null,
        statusChanges: null,
      });
    }
    const { component } = await people.EDITOR.ask(ask, { id: String(api.id) });
    expect(component.uptimeReport.periods.nodes).toEqual(told);
    expect(component.corrections).toEqual([
      {
        reason: 'Between us',
        publicNote: 'Not all of it',
        by: 'Olga Owner',
        status: 'PARTIAL_OUTAGE',
        startsAt: at(100).toISOString(),
        endsAt: at(150).toISOString(),
        withdrawnAt: null,
        withdrawnBy: null,
        component: { id: String(api.id) },
      },
    ]);
  });

  test('what a later one took back is not told any more', async () => {
    await correct(100, 200, { status: 'MAJOR_OUTAGE', publicNote: 'It was down' });
    await correct(100, 200, { status: 'PARTIAL_OUTAGE', publicNote: 'It was down for some' });
    const { component } = await people.ANONYMOUS.ask(
      'query ($id: ID!) { component(id: $id) { uptimeReport { periods { nodes { status note } } } } }',
      { id: String(api.id) },
    );
    expect(component.uptimeReport.periods.nodes).toContainEqual({
      status: 'PARTIAL_OUTAGE',
      note: 'It was down for some',
    });
  });
});

test('a period is marked as corrected though the correction lies before the days that are looked at', async () => {
  now = at(1440 + 60);
  await correct(1380, 1410, { status: 'MAJOR_OUTAGE', publicNote: 'It was down' });
  await setComponentStatus(app.ctx(), String(api.id), 'MAJOR_OUTAGE');
  await correct(1410, 1500, { status: 'MAJOR_OUTAGE', publicNote: 'And stayed down' });
  const { component } = await people.ANONYMOUS.ask(
    'query ($id: ID!) { component(id: $id) { uptimeReport(days: 1) { periods { nodes { startsAt corrected note } } } } }',
    { id: String(api.id) },
  );
  expect(component.uptimeReport.periods.nodes).toEqual([
    { startsAt: at(1380).toISOString(), corrected: true, note: 'It was down And stayed down' },
  ]);
});

describe('months that were counted', () => {
  const october = Date.UTC(2026, 9, 10, 12);
  const uptime = async () => {
    const ask = 'query ($id: ID!) { component(id: $id) { history(days: 60) { uptime days { date worst } } } }';
    const { history } = (await people.ANONYMOUS.ask(ask, { id: String(api.id) }))['component'];
    const day = history.days.find(({ date }: { date: string }) => date === '2026-10-10');
    return { uptime: history.uptime, colour: day.worst };
  };

  test('are counted again', async () => {
    now = new Date(Date.UTC(2026, 8, 1));
    api = await aComponent(app.ctx());
    now = at(0);
    await closeMonths(app.ctx());
    const whole = await uptime();
    expect(whole).toEqual({ uptime: 100, colour: 'OPERATIONAL' });
    await correct(0, 0, { status: 'MAJOR_OUTAGE', startsAt: new Date(october), endsAt: new Date(october + 3_600_000) });
    const after = await uptime();
    expect(after.colour).toBe('MAJOR_OUTAGE');
    expect(after.uptime).toBeLessThan(100);
    await closeMonths(app.ctx());
    expect(await app.ctx().db.countBy(StatusMonth, { componentId: api.id, month: '2026-10' })).toBe(2);
    expect(await uptime()).toEqual(after);
  });
});

describe('is refused, and changes nothing', () => {
  test.each<[string, string, Partial<CorrectComponentStatusInput>]>([
    ['startsAt', 'before the component was there', { startsAt: new Date(at(0).getTime() - 1) }],
    ['endsAt', 'in the future', { endsAt: at(601) }],
    ['endsAt', 'that ends before it begins', { startsAt: at(300), endsAt: at(200) }],
    ['endsAt', 'of no time at all', { startsAt: at(300), endsAt: at(300) }],
    ['startsAt', 'that begins now', { startsAt: at(600), endsAt: new Date(at(600).getTime() + 500) }],
    ['reason', 'without a reason', { reason: ' ' }],
    ['reason', 'with a reason too long', { reason: 'x'.repeat(501) }],
    ['publicNote', 'with an empty note', { publicNote: ' ' }],
    ['publicNote', 'with a note too long', { publicNote: 'x'.repeat(501) }],
  ])('%s: one %s', async (field, _what, input) => {
    const before = await contents(app);
    await expect(correct(100, 200, input)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: `input.${field}` }],
    });
    expect(await contents(app)).toEqual(before);
  });

  test('of a component that does not exist', async () => {
    const nobody = correctComponentStatus(app.ctx(), '999999', {
      status: 'OPERATIONAL',
      startsAt: at(100),
      endsAt: at(200),
      reason: 'R',
    });
    await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('by somebody who may not edit', async () => {
    const viewer = correctComponentStatus(asRole(app, 'VIEWER'), String(api.id), {
      status: 'OPERATIONAL',
      startsAt: at(100),
      endsAt: at(200),
      reason: 'R',
    });
    await expect(viewer).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
