import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aComponent, anIncident } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';

const ASK = `query ($id: ID!, $days: Int) { component(id: $id) { history(days: $days) {
  from to uptime packed days { date worst uptime spans { status seconds } }
} } }`;

/** The page's days are the site's, whatever the zone of the machine; the tests' site keeps UTC. */
describe.each(['UTC', 'America/New_York', 'Pacific/Apia'])('the history of a component, on a machine in %s', (zone) => {
  const before = process.env['TZ'];
  let now = new Date('2026-11-21T12:00:00.000Z');
  let app: TestApp;
  let id: string;

  beforeAll(async () => {
    process.env['TZ'] = zone;
    app = await startTestApp({ now: () => now });
    id = String((await aComponent(app.ctx())).id);
    now = new Date('2026-11-23T12:00:00.000Z');
    const incident = await anIncident(app.ctx(), {
      startedAt: new Date('2026-11-22T00:00:10.250Z'),
      impacts: [{ componentId: id, status: 'MAJOR_OUTAGE' }],
    });
    await postIncidentUpdate(app.ctx(), String(incident.id), {
      status: 'RESOLVED',
      message: 'M',
      notify: true,
      postedAt: new Date('2026-11-22T06:00:10.750Z'),
    });
  });
  afterAll(async () => {
    await app.close();
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('is packed to the millisecond of its intervals, and says the same as its days', async () => {
    const { component } = await app.anonymous().ask(ASK, { id, days: 5 });
    expect(component.history).toMatchObject({
      from: '2026-11-19T00:00:00.000Z',
      to: '2026-11-23T12:00:00.000Z',
      packed: '2026-11-19:2*u86400,o43200u43200/100,o64800x21601/74.999,o43200/100',
    });
    expect(component.history.uptime).toBeCloseTo(100 * (1 - 21_600.5 / 172_800), 9);
    expect(component.history.days).toEqual([
      { date: '2026-11-19', worst: 'UNKNOWN', uptime: null, spans: [{ status: 'UNKNOWN', seconds: 86_400 }] },
      { date: '2026-11-20', worst: 'UNKNOWN', uptime: null, spans: [{ status: 'UNKNOWN', seconds: 86_400 }] },
      {
        date: '2026-11-21',
        worst: 'OPERATIONAL',
        uptime: 100,
        spans: [
          { status: 'OPERATIONAL', seconds: 43_200 },
          { status: 'UNKNOWN', seconds: 43_200 },
        ],
      },
      {
        date: '2026-11-22',
        worst: 'MAJOR_OUTAGE',
        uptime: 100 * (1 - 21_600.5 / 86_400),
        spans: [
          { status: 'OPERATIONAL', seconds: 64_800 },
          { status: 'MAJOR_OUTAGE', seconds: 21_601 },
        ],
      },
      { date: '2026-11-23', worst: 'OPERATIONAL', uptime: 100, spans: [{ status: 'OPERATIONAL', seconds: 43_200 }] },
    ]);
  });

  test('begins with what held already where it looks back to a moment within an interval', async () => {
    const { component } = await app.anonymous().ask(ASK, { id, days: 2 });
    expect(component.history.packed).toBe('2026-11-22:o64800x21601/74.999,o43200/100');
  });
});
