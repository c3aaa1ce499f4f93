import type { RequestListener } from 'node:http';
import { WHOLE_SOURCE } from '@signet/domain/third-party';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aComponent } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { aProvider, statuspage } from '../../../test/provider.js';
import { createContext } from '../../core/context.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { Incident } from '../incidents/incident.entity.js';
import { linkComponent } from './link-component.js';
import { overrideComponentStatus } from './override-component-status.js';
import { previewThirdParty } from './preview-third-party.js';
import { readComponentNow } from './read-component-now.js';
import { releaseOverride } from './release-override.js';
import { ThirdPartyPoller } from './third-party-poller.js';
import type { LinkComponentInput } from './third-party.inputs.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const START = new Date('2026-11-22T18:00:00.000Z');

let app: TestApp;
let now = START;
beforeAll(async () => {
  app = await startTestApp({ now: () => START, config: { outboundAllowed: parseAllowList('127.0.0.1') } });
});
afterAll(() => app.close());

const later = () => ({ ...createContext(app.services, { kind: 'system', job: 'third party' }), now: () => now });
const poller = () => new ThirdPartyPoller(later, { withinMs: 700, againAfterMs: [], roundMs: 10_000 });
const saying = (status: string, incidents: object[] = []) => statuspage({ at: now, status, incidents });

async function poll(afterMs = 2 * MINUTE): Promise<void> {
  now = new Date(now.getTime() + afterMs);
  const one = poller();
  await one.begin();
  await one.end();
}

async function followed(more: Partial<LinkComponentInput> = {}) {
  const provider = await aProvider(saying('operational'));
  const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
  const input = { format: 'STATUSPAGE_V2' as const, baseUrl: provider.origin, name: 'GitHub', ...choices, ...more };
  const link = async () => {
    const id = String((await aComponent(app.ctx())).id);
    await linkComponent(later(), id, input);
    return id;
  };
  const id = await link();
  await poll();
  return { id, provider, input, link };
}

async function seen(id: string) {
  const health = 'health { status failures problem failedBody offer { format } }';
  const document = `{ component(id: "${id}") { status thirdParty { url unreadableSince overriddenAt ${health} } } }`;
  return (await (await app.owner()).ask(document)).component;
}

it.each([
  ['is cut within a character', `${'x'.repeat(191)}😀`, '2026-11-22T17:00:00Z'],
  ['holds control characters', 'Err\u0007ors', '2026-11-22T17:00:00Z'],
  ['is from another century', 'Errors', '1999-01-01T00:00:00Z'],
])('a title that %s keeps nobody from following', async (_what, name, created_at) => {
  const { id, provider } = await followed({ draftsIncidents: true });
  const incident = { id: name, name, status: 'identified', impact: 'major', created_at, components: [] };
  provider.says(saying('major_outage', [incident]));
  await poll();
  expect(await seen(id)).toMatchObject({ status: 'MAJOR_OUTAGE' });
  const [draft] = await app.ctx().db.find(Incident, { order: { id: 'DESC' }, take: 1 });
  expect(draft?.title.startsWith('GitHub: ')).toBe(true);
});

it('an incident that several components hear of is one draft, also when it is away for a while', async () => {
  const { provider, link } = await followed({ draftsIncidents: true });
  await link();
  const incident = { id: 'once', name: 'Only once', status: 'identified', impact: 'major', components: [] };
  for (const incidents of [[incident], [], [incident]]) {
    provider.says(saying('major_outage', incidents));
    await poll();
  }
  expect(await app.ctx().db.countBy(Incident, { title: 'GitHub: Only once' })).toBe(1);
});

it('who asks to be left alone is, for an hour at most, and is not known meanwhile', async () => {
  const { id, provider } = await followed();
  provider.answers((_, response) => response.writeHead(429, { 'retry-after': '999999999' }).end('slow down'));
  await poll();
  expect(await seen(id)).toMatchObject({
    status: 'UNKNOWN',
    thirdParty: { unreadableSince: expect.any(String), health: { failedBody: 'slow down' } },
  });
  const { length } = provider.asked;
  await readComponentNow(later(), id);
  await poll(50 * MINUTE);
  expect(provider.asked).toHaveLength(length);
  provider.says(saying('operational'));
  await poll(11 * MINUTE);
  expect(await seen(id)).toMatchObject({ status: 'OPERATIONAL', thirdParty: { unreadableSince: null } });
});

it('is asked by hand every five seconds at most', async () => {
  const { id, provider } = await followed();
  const { length } = provider.asked;
  await readComponentNow(later(), id);
  await poll(SECOND);
  expect(provider.asked).toHaveLength(length);
  await poll(5 * SECOND);
  expect(provider.asked).toHaveLength(length + 1);
});

it('what was read later stands, whatever an earlier round comes back with', async () => {
  const { id, provider } = await followed();
  const hangs: RequestListener = () => undefined;
  provider.answers(hangs);
  await poll();
  await poll();
  now = new Date(now.getTime() + 2 * MINUTE);
  const slow = poller();
  await slow.begin();
  provider.says(saying('partial_outage'));
  now = new Date(now.getTime() + 10 * SECOND);
  await readComponentNow(later(), id);
  await poll(SECOND);
  expect(await seen(id)).toMatchObject({ status: 'PARTIAL_OUTAGE' });
  await slow.end();
  expect(await seen(id)).toMatchObject({
    status: 'PARTIAL_OUTAGE',
    thirdParty: { unreadableSince: null, health: { failures: 0, problem: null } },
  });
});

it('one poller has no source twice', async () => {
  const { id, provider } = await followed();
  provider.answers(() => undefined);
  now = new Date(now.getTime() + 2 * MINUTE);
  const one = poller();
  const { length } = provider.asked;
  await one.begin();
  now = new Date(now.getTime() + 10 * SECOND);
  await readComponentNow(later(), id);
  await one.begin();
  await one.end();
  expect(provider.asked).toHaveLength(length + 1);
});

it("an operator's word outlives a change of what is followed", async () => {
  const { id, provider, input } = await followed();
  await overrideComponentStatus(later(), id, 'MAJOR_OUTAGE');
  await linkComponent(later(), id, { ...input, notify: true });
  provider.says(saying('degraded_performance'));
  await poll();
  expect(await seen(id)).toMatchObject({ status: 'MAJOR_OUTAGE', thirdParty: { overriddenAt: expect.any(String) } });
  await releaseOverride(later(), id);
  expect(await seen(id)).toMatchObject({ status: 'DEGRADED_PERFORMANCE' });
});

it('a part that is gone is not readable, and where all are gone what the page has become is offered', async () => {
  const { id, provider, link, input } = await followed({ selector: { ...WHOLE_SOURCE, components: ['api'] } });
  input.selector = { ...WHOLE_SOURCE, components: ['docs'] };
  const other = await link();
  provider.says(saying('operational').replace('"id":"api"', '"id":"new"'));
  await poll();
  expect(await seen(id)).toMatchObject({
    status: 'UNKNOWN',
    thirdParty: { unreadableSince: expect.any(String), health: { problem: null } },
  });
  expect(await seen(other)).toMatchObject({ status: 'OPERATIONAL', thirdParty: { unreadableSince: null } });
  const moved = saying('operational')
    .replace('"id":"p"', '"id":"01J8ZQ5V7N0000000000000000"')
    .replace('"id":"api"', '"id":"01J8ZQ5V7N0000000000000001"')
    .replace('"id":"docs"', '"id":"01J8ZQ5V7N0000000000000002"');
  provider.says(moved);
  for (let round = 0; round < 3; round += 1) await poll(20 * MINUTE);
  expect(await seen(id)).toMatchObject({
    status: 'UNKNOWN',
    thirdParty: { health: { failures: 3, problem: expect.any(String), offer: { format: 'INCIDENT_IO' } } },
  });
});

it('that nothing is known is believed at once, also where worse is not', async () => {
  const { id, provider } = await followed({ confirmsWorse: true });
  provider.says('<!doctype html>');
  await poll();
  expect(await seen(id)).toMatchObject({ status: 'UNKNOWN', thirdParty: { unreadableSince: expect.any(String) } });
});

it('what stands behind an address is found although something else there leads nowhere', async () => {
  const provider = await aProvider('');
  provider.answers(({ url }, response) => {
    if (url?.startsWith('/proxy/')) response.writeHead(302, { location: 'http://login.example/' }).end();
    else if (url === '/api/v2/summary.json') response.end(saying('operational'));
    else response.writeHead(404).end();
  });
  expect((await previewThirdParty(later(), provider.origin)).candidate).toMatchObject({ format: 'STATUSPAGE_V2' });
});

it('what is secret in an address is told nobody', async () => {
  const provider = await aProvider('<rss version="2.0"><channel><title>x</title></channel></rss>');
  const id = String((await aComponent(app.ctx())).id);
  const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
  await linkComponent(later(), id, { format: 'FEED', baseUrl: `${provider.origin}/feed?token=abc`, ...choices });
  const { component } = await app.anonymous().ask(`{ component(id: "${id}") { thirdParty { url } } }`);
  expect(component.thirdParty.url).toBe(provider.origin);
  const given = { format: 'FEED' as const, baseUrl: 'https://user:word@vendor.example/feed', ...choices };
  await expect(linkComponent(later(), id, given)).rejects.toMatchObject({ fields: [{ path: 'input.baseUrl' }] });
});
