import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIncident } from './factories.js';
import { connectionsOf, dialect, startTestApp, type TestApp } from './harness.js';

/** Hours that do not exist, or exist twice, in the zone of the machine. */
const INSTANTS = [
  '2026-03-29T01:30:00.123Z', // Madrid: 02:30 does not exist
  '2025-10-26T00:30:00.456Z', // Madrid: 02:30 for the first time
  '2025-10-26T01:30:00.789Z', // Madrid: 02:30 for the second time
  '2011-12-30T12:00:00.000Z', // Apia: a day that was skipped
  '2024-02-29T23:59:59.999Z',
];

describe.each(['UTC', 'Europe/Madrid', 'Pacific/Apia'])('on a machine in %s', (zone) => {
  const before = process.env['TZ'];
  let app: TestApp;
  beforeAll(async () => {
    process.env['TZ'] = zone;
    app = await startTestApp();
  });
  afterAll(async () => {
    await app.close();
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('an instant comes back as it went in, through the database', async () => {
    for (const instant of INSTANTS) {
      const { id } = await anIncident(app.ctx(), { startedAt: new Date(instant) });
      const answer = await app
        .anonymous()
        .ask('query ($id: ID!) { incident(id: $id) { startedAt updates { postedAt } } }', { id });
      expect(answer['incident']).toEqual({ startedAt: instant, updates: [{ postedAt: instant }] });
      const filtered = await app
        .anonymous()
        .ask(
          'query ($from: DateTime, $to: DateTime) { incidents(filter: { from: $from, to: $to }) { nodes { id } } }',
          {
            from: instant,
            to: new Date(Date.parse(instant) + 1).toISOString(),
          },
        );
      expect(filtered['incidents'].nodes).toEqual([{ id: String(id) }]);
    }
  });

  it('the table holds UTC', async () => {
    const [, writing = connectionsOf(app)[0]] = connectionsOf(app);
    const cast = dialect === 'mysql' ? "DATE_FORMAT(startedAt, '%Y-%m-%d %H:%i:%s.%f')" : 'startedAt';
    const rows = await writing?.query<{ at: string }[]>(`SELECT ${cast} AS at FROM incidents ORDER BY id`);
    expect(rows?.map(({ at }) => `${at.slice(0, 10)}T${at.slice(11, 23)}Z`)).toEqual(INSTANTS);
  });
});
