import { DELIVERIES_WITHIN_MS } from '@signet/domain/news-fuse';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anIncident, aPerson, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { tellNews } from '../../../test/telling.js';
import { UNDO_MS } from './note-news.js';

const MINUTE = 60_000;
const STATE = '{ notifierState { oldestUnsentAt waiting failed fuseBlownAt } }';

let app: TestApp;
let now: Date;
let sent: string[];
const lines: string[] = [];

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now });
  app.services.log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  sent = [];
  lines.length = 0;
  const send = async ({ announcement }: { announcement: { title: string } }) => void sent.push(announcement.title);
  app.services.channels.set('EMAIL', { concurrency: 1, send, nudge: async () => undefined });
  await aSubscriber(app.ctx());
});
afterEach(() => app.close());

async function incidents(...titles: number[]): Promise<void> {
  for (const title of titles) await anIncident(app.ctx(), { title: String(title) });
}
async function round(afterMs = UNDO_MS): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  await tellNews(app);
}
const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const told = () => sent.map(Number);

test('more than twenty news within ten minutes are kept back until an operator says that they are meant', async () => {
  const editor = await aPerson(app, 'EDITOR');
  await incidents(...numbers(1, 22));
  const at = now;
  await round();
  await round();
  expect(told()).toEqual(numbers(1, 20));
  expect((await editor.ask(STATE))['notifierState']).toEqual({
    oldestUnsentAt: at.toISOString(),
    waiting: 0,
    failed: 0,
    fuseBlownAt: new Date(at.getTime() + UNDO_MS).toISOString(),
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('too many news at once');
  const reset = (await editor.ask('mutation { resetNotifierFuse { fuseBlownAt } }'))['resetNotifierFuse'];
  expect(reset).toEqual({ fuseBlownAt: null });
  await round();
  expect(told()).toEqual(numbers(1, 22));
  expect((await editor.ask(STATE))['notifierState'].oldestUnsentAt).toBeNull();
});

test('or until half an hour has passed', async () => {
  await incidents(...numbers(1, 21));
  await round();
  await round(30 * MINUTE - 1);
  expect(told()).toEqual(numbers(1, 20));
  await round(1);
  expect(told()).toEqual(numbers(1, 21));
  await incidents(22);
  await round();
  expect(told()).toEqual(numbers(1, 22));
});

test('a receiver is told no more than thirty things within an hour; the others wait', async () => {
  await incidents(...numbers(1, 15));
  await round();
  const first = now;
  now = new Date(now.getTime() + 11 * MINUTE);
  await incidents(...numbers(16, 30));
  await round();
  now = new Date(now.getTime() + 11 * MINUTE);
  await incidents(31, 32);
  await round();
  await round();
  expect(told()).toEqual(numbers(1, 30));
  await aSubscriber(app.ctx());
  // What was sent counts from when its claim would have ended.
  now = new Date(first.getTime() + DELIVERIES_WITHIN_MS + MINUTE);
  await round(0);
  expect(told()).toEqual(numbers(1, 32));
});
