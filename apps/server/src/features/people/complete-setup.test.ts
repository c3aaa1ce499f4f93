import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents } from '../../../test/records.js';
import { issueSetupToken } from './first-owner.js';
import { Person } from './person.entity.js';

const SETUP =
  'mutation ($token: String!, $input: CompleteSetupInput!) { completeSetup(token: $token, input: $input) { name email role } }';
const input = {
  name: 'Ada',
  email: ' Ada@Signet.example ',
  password: 'a-long-enough-password',
  siteName: 'Ada’s status',
  timeZone: 'Europe/Madrid',
};

let app: TestApp;
let token: string;

beforeEach(async () => {
  app = await startTestApp();
  onTestFinished(() => app.close());
  // As on the first start: nobody there, and a link that was printed.
  await app.services.database.transaction((tx) => tx.delete(Person, { role: 'OWNER' }));
  token = await issueSetupToken(app.asSystem('test'));
});

const page = async () =>
  await app.anonymous().ask('{ setup { needed } statusPage { site { name timeZone } groups { name } } }');

test('the link makes the first owner, names the page and signs in', async () => {
  expect((await page())['setup']).toEqual({ needed: true });
  const client = app.anonymous();
  const { completeSetup } = await client.ask(SETUP, { token, input });
  expect(completeSetup).toEqual({ name: 'Ada', email: 'ada@signet.example', role: 'OWNER' });
  expect(await client.ask('{ viewer { email } }')).toEqual({ viewer: { email: 'ada@signet.example' } });
  expect(await page()).toEqual({
    setup: { needed: false },
    statusPage: { site: { name: 'Ada’s status', timeZone: 'Europe/Madrid' }, groups: [] },
  });
  await app.anonymous().signIn({ email: 'ada@signet.example', password: input.password });
});

test('the link works once', async () => {
  await app.anonymous().ask(SETUP, { token, input });
  const before = await contents(app);
  const again = await app.anonymous().refused(SETUP, { token, input: { ...input, email: 'eve@signet.example' } });
  expect(again.extensions.code).toBe('CONFLICT');
  expect(await contents(app)).toEqual(before);
});

test('of several who use it at once, one becomes the owner', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) => app.anonymous().send(SETUP, { token, input: { ...input, email: `p${n}@signet.example` } })),
  );
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(await app.ctx().db.count(Person)).toBe(1);
});

test('no other link works', async () => {
  const before = await contents(app);
  for (const wrong of ['', 'guessed', `${token}x`, token.toLowerCase()]) {
    expect((await app.anonymous().refused(SETUP, { token: wrong, input })).extensions.code).toBe('FORBIDDEN');
  }
  expect(await contents(app)).toEqual(before);
});

test('a new link takes the place of the one before', async () => {
  const newer = await issueSetupToken(app.asSystem('test'));
  expect((await app.anonymous().refused(SETUP, { token, input })).extensions.code).toBe('FORBIDDEN');
  await app.anonymous().ask(SETUP, { token: newer, input });
});

test('the link is kept through a mistake', async () => {
  const short = await app
    .anonymous()
    .refused(SETUP, { token, input: { ...input, password: 'short', timeZone: 'Mars' } });
  expect(short.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.password' }, { path: 'input.timeZone' }],
  });
  await app.anonymous().ask(SETUP, { token, input });
});

test('with an example the page is full', async () => {
  await app.anonymous().ask(SETUP, { token, input: { ...input, example: true } });
  const { statusPage } = await app.anonymous().ask(`{ statusPage {
    site { name } indicator groups { components { history { uptime } } } activeIncidents { title } maintenances { title }
    timeline { incidents { updates { messageHtml } } }
    metrics { component { name } level series { value } }
  } }`);
  expect(statusPage.groups.length).toBeGreaterThan(1);
  for (const group of statusPage.groups) expect(group.components.length).toBeGreaterThan(0);
  expect(statusPage.activeIncidents.length).toBeGreaterThan(0);
  expect(statusPage.maintenances.length).toBeGreaterThan(0);
  expect(statusPage.metrics).toMatchObject([{ component: { name: 'API' }, level: 'WARNING' }]);
  for (const { value } of statusPage.metrics[0].series) expect(value).toBeGreaterThan(0);
  expect(statusPage.site.name).toBe('Ada’s status');
});
