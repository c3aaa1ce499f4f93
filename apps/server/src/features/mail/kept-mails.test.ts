import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, anIncident, aSubscriber } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { Delivery } from '../notifications/delivery.entity.js';
import { Dispatcher } from '../notifications/dispatcher.js';
import { expandNotices } from '../notifications/expand-notices.js';
import { noteNews, UNDO_MS } from '../notifications/note-news.js';
import { KeptMail } from './kept-mail.entity.js';

const LIST = '{ keptMails(first: 100) { totalCount nodes { to subject text html at } } }';

let app: TestApp;
let now = new Date('2026-11-22T18:31:07.123Z');

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

test('without a mail server what would have been sent is kept, for admins', async () => {
  await aSubscriber(app.ctx(), { address: 'ada@example.com' });
  await anIncident(app.ctx(), { title: 'Errors', message: 'We *look*.' });
  now = new Date(now.getTime() + UNDO_MS);
  await noteNews(app.asSystem('test'));
  await expandNotices(app.asSystem('test'));
  await new Dispatcher('EMAIL', () => app.asSystem('test'), 'https://status.example').run();
  expect(await app.ctx().db.find(Delivery)).toMatchObject([{ state: 'SENT' }]);
  const kept = {
    to: 'ada@example.com',
    subject: '[Investigating] Errors – Status',
    text: expect.stringContaining('We look.'),
    html: expect.stringContaining('We <em>look</em>.'),
    at: now.toISOString(),
  };
  for (const role of ['OWNER', 'ADMIN'] as const)
    expect(await (await aPerson(app, role)).ask(LIST)).toEqual({ keptMails: { totalCount: 1, nodes: [kept] } });
  for (const client of [app.anonymous(), await aPerson(app, 'EDITOR'), await aPerson(app, 'VIEWER')])
    expect(await client.ask(LIST)).toEqual({ keptMails: { totalCount: 0, nodes: [] } });
});

test('the last 200 are kept', async () => {
  for (let n = 1; n <= 203; n += 1)
    await app.services.mailer.send({ to: 'ada@example.com', subject: `Mail ${n}`, paragraphs: ['Hello'] });
  const kept = await app.ctx().db.find(KeptMail, { order: { id: 'ASC' } });
  expect(kept).toHaveLength(200);
  expect(kept[0]?.subject).toBe('Mail 4');
  const page = '($after: String) { keptMails(first: 2, after: $after) { nodes { subject } pageInfo { endCursor } } }';
  const owner = await app.owner();
  const { keptMails } = await owner.ask(`query ${page}`);
  expect(keptMails.nodes).toEqual([{ subject: 'Mail 203' }, { subject: 'Mail 202' }]);
  const next = await owner.ask(`query ${page}`, { after: keptMails.pageInfo.endCursor });
  expect(next['keptMails'].nodes).toEqual([{ subject: 'Mail 201' }, { subject: 'Mail 200' }]);
});
