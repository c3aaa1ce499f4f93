import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComponent, asRole } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';
import { contents } from '../../../test/records.js';
import { loadWebBundle } from '../../core/web-bundle.js';
import { siteSettings } from './site.queries.js';
import { updateSite } from './update-site.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ web: await loadWebBundle() });
});
afterAll(() => app.close());

const read = () => siteSettings(app.ctx().db);

test('a page starts with settings that work', async () => {
  expect(await read()).toMatchObject({
    name: 'Status',
    timeZone: 'UTC',
    locale: 'en',
    timelineDays: 7,
    majorOutageThreshold: 0.25,
  });
});

test('a value sets, an absent field leaves, null clears', async () => {
  const given = { about: 'All of *us*', homepage: 'https://signet.example/', accentColor: '#2F6fed' };
  await updateSite(app.ctx(), { name: ' Signet ', ...given });
  await updateSite(app.ctx(), { locale: 'pt-BR' });
  expect(await read()).toMatchObject({ name: 'Signet', locale: 'pt-BR', ...given });
  const cleared = await updateSite(app.ctx(), { about: null, homepage: null, accentColor: null });
  expect(cleared).toEqual(await read());
  expect(cleared).toMatchObject({ name: 'Signet', about: null, homepage: null, accentColor: null });
});

test('everybody who looks is told', async () => {
  const socket = await LiveSocket.open(app.origin);
  const id = await socket.subscribe(
    'subscription { pageChanged { revision site { name aboutHtml } components { id } } }',
  );
  const before = await app.anonymous().revision();
  await updateSite(app.ctx(), { name: 'Told', about: '*Us*' });
  expect(await socket.changeTo(id, before + 1)).toEqual({
    revision: before + 1,
    site: { name: 'Told', aboutHtml: '<p><em>Us</em></p>\n' },
    components: [],
  });
  await aComponent(app.ctx());
  expect((await socket.changeTo(id, before + 2))['site']).toBeNull();
  await socket.close();
});

test('what stays as it was is no event', async () => {
  await updateSite(app.ctx(), { name: 'Same', majorOutageThreshold: 0.3 });
  const before = await contents(app);
  await updateSite(app.ctx(), { name: 'Same ', majorOutageThreshold: 0.3 });
  expect(await contents(app)).toEqual(before);
});

test('is refused if somebody else was faster', async () => {
  const { updatedAt } = await read();
  await updateSite(app.ctx(), { timelineDays: 9, ifUnchangedSince: updatedAt });
  const late = updateSite(app.ctx(), { timelineDays: 10, ifUnchangedSince: updatedAt });
  await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await read()).toMatchObject({ timelineDays: 9 });
});

test.each([
  ['timeZone', '+02:00'],
  ['timeZone', 'Mars/Olympus'],
  ['locale', 'not a language'],
  ['homepage', 'javascript:alert(1)'],
  ['accentColor', 'red; background: url(//evil.example)'],
  ['timelineDays', 1.5],
  ['majorOutageThreshold', 0],
  ['minimumIncidentSeconds', -1],
])('a %s of %j is refused', async (field, value) => {
  const before = await contents(app);
  const refused = updateSite(app.ctx(), { [field]: value });
  await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: `input.${field}` }] });
  expect(await contents(app)).toEqual(before);
});

test('the threshold decides from which share of components on the page is at major outage', async () => {
  await aComponent(app.ctx(), { name: 'Down', status: 'MAJOR_OUTAGE' });
  await aComponent(app.ctx());
  await aComponent(app.ctx());
  const indicator = async () => (await app.anonymous().ask('{ statusPage { indicator } }'))['statusPage'].indicator;
  await updateSite(app.ctx(), { majorOutageThreshold: 0.25 });
  expect(await indicator()).toBe('MAJOR_OUTAGE');
  await updateSite(app.ctx(), { majorOutageThreshold: 0.26 });
  expect(await indicator()).toBe('PARTIAL_OUTAGE');
});

test('is for admins', async () => {
  await expect(updateSite(asRole(app, 'EDITOR'), { name: 'E' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await updateSite(asRole(app, 'ADMIN'), { name: 'A' })).toMatchObject({ name: 'A' });
});

test("the page's styles are the operator's, below it and loading nothing", async () => {
  await updateSite(app.ctx(), { customCss: null, accentColor: null });
  const themeUrl = async () =>
    (await app.anonymous().ask('{ statusPage { site { themeUrl } } }'))['statusPage'].site.themeUrl;
  expect(await themeUrl()).toBeNull();
  await updateSite(app.ctx(), { customCss: '.banner { color: red }' });
  const first = (await themeUrl()) as string;
  expect(await (await fetch(app.origin + first)).text()).toBe('#root .banner{color:red}');
  await updateSite(app.ctx(), { customCss: '.banner { color: blue }', accentColor: '#ff6600' });
  const second = (await themeUrl()) as string;
  expect(second).not.toBe(first);
  expect(await (await fetch(app.origin + second)).text()).toMatch(/--accent:.*#root \.banner\{color:blue\}/s);
  const refused = updateSite(app.ctx(), { customCss: 'a { top: 0 }\n@import "//evil.example";' });
  await expect(refused).rejects.toMatchObject({
    fields: [{ path: 'input.customCss', message: 'line 2: @import is not allowed' }],
  });
});
