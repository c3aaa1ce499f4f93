import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createConnection } from 'mysql2/promise';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dialect, MYSQL_URL, startTestApp, temporaryPlace, testConfig } from '../../../test/harness.js';
import { createApp } from '../../app.js';
import { createLog } from '../log.js';
import { Site } from '../../features/site/site.entity.js';

describe.runIf(dialect === 'mysql')('MySQL', () => {
  it('that hangs does not hang those who ask, and heals by itself', async () => {
    const road = await aRoadTo(new URL(MYSQL_URL));
    onTestFinished(() => road.close());
    const place = await temporaryPlace();
    const through = new URL(place.mysqlUrl ?? '');
    through.port = String(road.port);
    const app = await startTestApp({ config: { mysqlUrl: through.href } });
    onTestFinished(async () => {
      await app.close();
      await place.remove();
    });
    const owner = await app.owner();
    road.block();
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        owner.send(`mutation { createComponent(input: { name: "Component ${n}" }) { id } }`),
      ),
    );
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(new Set(answers.map(({ errors }) => errors?.[0]?.extensions.code))).toEqual(new Set(['UNAVAILABLE']));
    road.unblock();
    await expect
      .poll(
        () =>
          owner
            .send('mutation { createComponent(input: { name: "After" }) { id } }')
            .then(({ data }) => data?.['createComponent']),
        { timeout: 15_000 },
      )
      .toBeTruthy();
  }, 60_000);

  it('that holds tables in another character set is refused with a sentence that says what to do', async () => {
    const place = await temporaryPlace();
    onTestFinished(() => place.remove());
    const name = new URL(place.mysqlUrl ?? '').pathname.slice(1);
    const connection = await createConnection({ uri: MYSQL_URL });
    await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET latin1`);
    await connection.query(`CREATE TABLE \`${name}\`.of_somebody_else (id int)`);
    await connection.end();
    await expect(createApp({ config: testConfig(place), log: createLog('silent') })).rejects.toThrow(
      /speaks latin1 \(latin1_swedish_ci\), it must be utf8mb4 \(utf8mb4_bin\).*ALTER DATABASE/,
    );
  });

  it('makes every table in utf8mb4', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    const tables = await app.services.database.reader.query<{ name: string; collation: string }[]>(
      'SELECT table_name AS name, table_collation AS collation FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter(({ collation }) => collation !== 'utf8mb4_bin')).toEqual([]);
  });

  it('is tried again where transactions stood in each other’s way', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    const { database } = app.services;
    await database.transaction((tx) => tx.insert(Site, { ...template, id: 2 }));
    let runs = 0;
    const cross = (first: number, second: number) =>
      database.transaction(async (tx) => {
        runs += 1;
        await tx.update(Site, first, { timelineDays: first });
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.update(Site, second, { timelineDays: first });
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(runs).toBe(3);
  });
});

const template = {
  name: 'Second',
  timeZone: 'UTC',
  locale: 'en',
  timelineDays: 7,
  majorOutageThreshold: 0.25,
  minimumIncidentSeconds: 0,
  updatedAt: new Date(),
};

/** A way to the database that can be blocked: connections stay open and nothing comes through. */
async function aRoadTo({ hostname, port }: URL) {
  let blocked = false;
  const pairs = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 3306), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      pairs.add(from);
      from.on('data', (chunk) => {
        if (!blocked) to.write(chunk);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    block: () => {
      blocked = true;
    },
    unblock: () => {
      blocked = false;
    },
    close: async () => {
      for (const socket of pairs) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
