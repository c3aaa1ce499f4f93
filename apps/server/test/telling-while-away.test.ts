import { Not } from 'typeorm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Subscriber } from '../src/features/subscribers/subscriber.entity.js';
import { Delivery } from '../src/features/notifications/delivery.entity.js';
import { addressKeyOf } from '../src/features/subscribers/address-key.js';
import type { Client } from './client.js';
import { anIncident } from './factories.js';
import { dialect, startTestApp, type TestApp } from './harness.js';
import { MailServer } from './mail-server.js';
import { MARIADBD, OwnMariadb } from './own-mariadb.js';

const RECEIVERS = 500;
const TEN_MINUTES = 600_000;
/** How soon it heals is not what is looked at here. */
const healing = { timeout: 60_000, interval: 100 };

describe.runIf(dialect === 'mysql' && MARIADBD)('a database that is killed while people are told', () => {
  it('and is back ten minutes later: everybody is told, once', { timeout: 120_000 }, async () => {
    const [mariadb, mail] = await Promise.all([OwnMariadb.start(), MailServer.open()]);
    let moved = 0;
    const app = await startTestApp({
      now: () => new Date(Date.now() + moved),
      config: {
        worker: true,
        mysqlUrl: mariadb.url('signet_told'),
        mail: {
          server: { host: '127.0.0.1', port: mail.port, isTls: false, auth: null },
          from: { name: null, address: 'status@acme.example' },
        },
      },
    });
    onTestFinished(async () => {
      await app.close();
      await Promise.all([mail.close(), mariadb.remove()]);
    });
    const addresses = Array.from({ length: RECEIVERS }, (_, n) => `s${n}@example.com`);
    await app.ctx().db.insert(Subscriber, addresses.map(receiver));
    const owner = await app.owner();

    await anIncident(app.ctx(), { title: 'Errors' });
    moved += 10_000;
    await expect.poll(() => mail.received.length, healing).toBeGreaterThan(40);
    await mariadb.kill();
    moved += TEN_MINUTES;
    const back = await mail.away();
    await mariadb.start();
    await expect.poll(() => lagOf(app), healing).toBeGreaterThan(TEN_MINUTES / 1_000 - 1);
    expect(await lagInOverview(owner)).toBeGreaterThan(TEN_MINUTES / 1_000 - 1);

    await back();
    moved += TEN_MINUTES;
    const open = () => app.ctx().db.countBy(Delivery, { state: Not('SENT') });
    await expect.poll(() => open().catch(() => RECEIVERS), healing).toBe(0);
    await expect.poll(() => lagOf(app), healing).toBe(0);
    expect(await lagInOverview(owner)).toBe(0);
    expect(mail.received.flatMap(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
  });
});

/** How long the oldest news have waited, in seconds, as a monitor reads it; null while nobody can say. */
async function lagOf({ origin }: TestApp): Promise<number | null> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const [, seconds] = /^signet_oldest_unsent_seconds (\S+)$/m.exec(text) ?? [];
  return seconds === undefined ? null : Number(seconds);
}

/** The same as operators see it. */
async function lagInOverview(owner: Client): Promise<number> {
  const { notifierState } = await owner.ask('{ notifierState { asOf oldestUnsentAt } }');
  const { asOf, oldestUnsentAt } = notifierState as { asOf: string; oldestUnsentAt: string | null };
  return oldestUnsentAt === null ? 0 : (Date.parse(asOf) - Date.parse(oldestUnsentAt)) / 1_000;
}

function receiver(address: string): Partial<Subscriber> {
  return {
    channel: 'EMAIL',
    address,
    addressKey: addressKeyOf('EMAIL', address),
    wholePage: true,
    incidents: true,
    maintenances: false,
    componentStatuses: false,
    confirmedAt: new Date(),
    createdAt: new Date(),
    updatedAt: new Date(),
  };
}
