import { expect, onTestFinished, test } from 'vitest';
import { aComponent, anIncident } from '../../../test/factories.js';
import { dialect, startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';
import { revisions } from '../../../test/records.js';
import { createApp } from '../../app.js';
import { createLog } from '../log.js';
import type { PageEvent } from './event.entity.js';
import type { EventFeed } from './event-feed.js';

async function startedApp(): Promise<TestApp> {
  const app = await startTestApp();
  onTestFinished(() => app.close());
  return app;
}

/** The revisions that a listener hears, until it hears this one. */
function heardUntil(
  feed: EventFeed,
  last: number,
  whileHearing: (event: PageEvent) => Promise<void> | void = () => undefined,
) {
  const heard: number[] = [];
  return new Promise<number[]>((resolve) => {
    feed.listen(async (event) => {
      await whileHearing(event);
      heard.push(event.signedInRevision);
      if (event.signedInRevision === last) resolve(heard);
    });
  });
}

const countingUp = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

test('every event is handed out once and in order, to listeners that take their time too', async () => {
  const app = await startedApp();
  const { signedIn } = await revisions(app);
  const quick = heardUntil(app.services.feed, signedIn + 40);
  const slow = heardUntil(app.services.feed, signedIn + 40, async ({ signedInRevision }) => {
    for (let turns = signedInRevision % 3; turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
  });
  await Promise.all(
    countingUp(0, 40).map((n) => anIncident(app.ctx(), { visibility: n % 2 ? 'PUBLIC' : 'AUTHENTICATED' })),
  );
  expect(await quick).toEqual(countingUp(signedIn + 1, 40));
  expect(await slow).toEqual(countingUp(signedIn + 1, 40));
});

test('a listener that fails keeps no event from the others', async () => {
  const app = await startedApp();
  const { signedIn } = await revisions(app);
  app.services.feed.listen(() => {
    throw new Error('fails every time');
  });
  const heard = heardUntil(app.services.feed, signedIn + 3);
  for (let n = 0; n < 3; n += 1) await anIncident(app.ctx());
  expect(await heard).toEqual(countingUp(signedIn + 1, 3));
});

test('those who look at the page hear only what their revision counts, without a gap', async () => {
  const app = await startedApp();
  const [visitor, operator] = [
    await LiveSocket.open(app.origin),
    await LiveSocket.open(app.origin, { headers: { cookie: (await app.owner()).cookie } }),
  ];
  const ofVisitor = await visitor.subscribe('subscription { pageChanged { revision incidents { title } } }');
  const ofOperator = await operator.subscribe('subscription { pageChanged { revision incidents { title } } }');
  const before = await revisions(app);
  await anIncident(app.ctx(), { title: 'One', visibility: 'AUTHENTICATED' });
  await anIncident(app.ctx(), { title: 'Two', visibility: 'HIDDEN' });
  await anIncident(app.ctx(), { title: 'Three' });
  expect(await visitor.changeTo(ofVisitor, before.public + 1)).toEqual({
    revision: before.public + 1,
    incidents: [{ title: 'Three' }],
  });
  for (const [n, title] of ['One', 'Three'].entries()) {
    const revision = before.signedIn + n + 1;
    expect(await operator.changeTo(ofOperator, revision)).toEqual({ revision, incidents: [{ title }] });
  }
  await Promise.all([visitor.close(), operator.close()]);
});

test.runIf(dialect === 'mysql')('two processes on one database hear each other', async () => {
  const here = await startedApp();
  const there = await createApp({ config: here.config, log: createLog('silent') });
  onTestFinished(() => there.close());
  const { signedIn } = await revisions(here);
  const heardHere = heardUntil(here.services.feed, signedIn + 20);
  const heardThere = heardUntil(there.services.feed, signedIn + 20);
  await Promise.all(countingUp(0, 20).map((n) => aComponent(n % 2 ? here.ctx() : there.asSystem('test'))));
  expect(await heardHere).toEqual(countingUp(signedIn + 1, 20));
  expect(await heardThere).toEqual(countingUp(signedIn + 1, 20));
});
