import { WHOLE_SOURCE } from '@signet/domain/third-party';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aComponent, aMaintenance, anIncident, asRole } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { aProvider, statuspage } from '../../../test/provider.js';
import { createContext } from '../../core/context.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { Component } from '../components/component.entity.js';
import { deleteComponent } from '../components/delete-component.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { Incident } from '../incidents/incident.entity.js';
import { linkComponent } from './link-component.js';
import { overrideComponentStatus } from './override-component-status.js';
import { previewThirdParty } from './preview-third-party.js';
import { releaseOverride } from './release-override.js';
import { ThirdPartyPoller } from './third-party-poller.js';
import { ThirdPartySource } from './third-party-source.entity.js';
import type { LinkComponentInput } from './third-party.inputs.js';
import { unlinkComponent } from './unlink-component.js';

const MINUTE = 60_000;
const START = new Date('2026-11-22T18:00:00.000Z');

let app: TestApp;
let now: Date;
beforeAll(async () => {
  // The app's own job keeps the time at which it began, and so finds nothing due: the tests run the job.
  app = await startTestApp({ now: () => START, config: { outboundAllowed: parseAllowList('127.0.0.1') } });
});
beforeEach(() => {
  now = new Date(START.getTime() + MINUTE);
});
afterAll(() => app.close());

const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const later = () => ({ ...createContext(app.services, { kind: 'system', job: 'third party' }), now: () => now });
const poller = () => new ThirdPartyPoller(later, { withinMs: 2_000, againAfterMs: [10], roundMs: 10_000 });

/** The next minute in which everything is asked again. */
async function poll(who = poller()): Promise<void> {
  now = new Date(now.getTime() + 2 * MINUTE);
  await who.begin();
  await who.end();
}

const saying = (status: string, incidents: object[] = []) => statuspage({ at: now, status, incidents });

/** A provider whose answer the test chooses, and a component that follows it. */
async function followed(choices: Partial<LinkComponentInput> = {}) {
  const provider = await aProvider(saying('operational'));
  const { id } = await aComponent(app.ctx(), { name: 'Code' });
  const link = { confirmsWorse: false, notify: false, draftsIncidents: false };
  const input = { format: 'STATUSPAGE_V2' as const, baseUrl: provider.origin, name: 'GitHub', ...link, ...choices };
  await linkComponent(later(), String(id), input);
  const component = async () => (await app.ctx().db.findOneByOrFail(Component, { id })).baseStatus;
  return { id: String(id), provider, says: provider.says, component, input };
}

async function shown(id: string) {
  const fields = 'name url incidents { title url } unreadableSince overriddenAt health { problem }';
  const { component } = await app.anonymous().ask(`{ component(id: "${id}") { status thirdParty { ${fields} } } }`);
  return component as { status: string; thirdParty: Record<string, unknown> | null };
}

describe('a component that follows a provider', () => {
  it('has its status within one poll, and says whose it is and what is open there', async () => {
    const { id, says, component } = await followed();
    await poll();
    expect(await component()).toBe('OPERATIONAL');
    const incident = {
      id: 'i1',
      name: 'Slow pushes',
      status: 'investigating',
      impact: 'minor',
      shortlink: 'https://stspg.io/i1',
      created_at: now.toISOString(),
      components: [],
    };
    says(saying('degraded_performance', [incident]));
    await poll();
    expect(await shown(id)).toMatchObject({
      status: 'DEGRADED_PERFORMANCE',
      thirdParty: {
        name: 'GitHub',
        incidents: [{ title: 'Slow pushes', url: 'https://stspg.io/i1' }],
        unreadableSince: null,
        health: null,
      },
    });
    says(saying('partial_outage'));
    await poll();
    expect(await component()).toBe('PARTIAL_OUTAGE');
    says(saying('operational'));
    await poll();
    expect(await shown(id)).toMatchObject({ status: 'OPERATIONAL', thirdParty: { incidents: [] } });
  });

  it('is UNKNOWN at once where the answer is none, and after three rounds without one', async () => {
    const { id, says, component } = await followed();
    await poll();
    says('<!doctype html><title>Welcome</title>');
    await poll();
    expect(await component()).toBe('UNKNOWN');
    expect((await shown(id)).thirdParty?.['unreadableSince']).not.toBeNull();
    says(saying('operational'));
    await poll();
    expect(await component()).toBe('OPERATIONAL');
    expect((await shown(id)).thirdParty?.['unreadableSince']).toBeNull();
    says('not now', 404);
    for (const expected of ['OPERATIONAL', 'OPERATIONAL', 'UNKNOWN']) {
      await poll();
      expect(await component()).toBe(expected);
    }
    says(saying('major_outage'));
    now = new Date(now.getTime() + 20 * MINUTE);
    await poll();
    expect(await component()).toBe('MAJOR_OUTAGE');
  });

  it('follows what was chosen of it, with the words taken as was said', async () => {
    const selector = { ...WHOLE_SOURCE, components: ['docs'] };
    const { says, component } = await followed({ selector });
    says(saying('major_outage'));
    await poll();
    expect(await component()).toBe('OPERATIONAL');
    const mapped = await followed({ selector: { ...WHOLE_SOURCE, mapping: { degraded_performance: 'MAJOR_OUTAGE' } } });
    mapped.says(saying('degraded_performance'));
    await poll();
    expect(await mapped.component()).toBe('MAJOR_OUTAGE');
  });

  it('believes what is worse the second time only, where that is asked for', async () => {
    const { says, component } = await followed({ confirmsWorse: true });
    await poll();
    says(saying('major_outage'));
    await poll();
    expect(await component()).toBe('OPERATIONAL');
    await poll();
    expect(await component()).toBe('MAJOR_OUTAGE');
    says(saying('operational'));
    await poll();
    expect(await component()).toBe('OPERATIONAL');
    says(saying('major_outage'));
    await poll();
    says(saying('operational'));
    await poll();
    says(saying('major_outage'));
    await poll();
    expect(await component()).toBe('OPERATIONAL');
  });

  it("leaves an operator's word until it is released", async () => {
    const { id, says, component } = await followed();
    await poll();
    await overrideComponentStatus(later(), id, 'DEGRADED_PERFORMANCE', 'We see it before they do');
    says(saying('operational'));
    await poll();
    expect(await component()).toBe('DEGRADED_PERFORMANCE');
    says(saying('partial_outage'));
    await poll();
    expect(await component()).toBe('DEGRADED_PERFORMANCE');
    expect((await shown(id)).thirdParty?.['overriddenAt']).not.toBeNull();
    await releaseOverride(later(), id);
    expect(await component()).toBe('PARTIAL_OUTAGE');
    await expect(releaseOverride(later(), id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('tells everybody of such a word, also where it is what the provider says', async () => {
    const { id } = await followed();
    await poll();
    const before = await app.anonymous().revision();
    await overrideComponentStatus(later(), id, 'OPERATIONAL');
    expect((await shown(id)).thirdParty?.['overriddenAt']).not.toBeNull();
    await releaseOverride(later(), id);
    expect((await shown(id)).thirdParty?.['overriddenAt']).toBeNull();
    expect(await app.anonymous().revision()).toBe(before + 2);
  });

  it('that was deleted is asked for no more', async () => {
    const { id, provider } = await followed();
    await deleteComponent(later(), id);
    await poll();
    expect(provider.asked).toEqual([]);
    expect(await app.ctx().db.existsBy(ThirdPartySource, { host: new URL(provider.origin).host })).toBe(false);
  });

  it('takes a status that somebody sets for such a word', async () => {
    const { id, says, component } = await followed();
    await poll();
    await setComponentStatus(later(), id, 'UNDER_MAINTENANCE');
    says(saying('partial_outage'));
    await poll();
    expect(await component()).toBe('UNDER_MAINTENANCE');
    await releaseOverride(later(), id);
    expect(await component()).toBe('PARTIAL_OUTAGE');
  });

  it('has drafts made of their incidents, once each, which nobody is told of', async () => {
    const { says } = await followed({ draftsIncidents: true });
    const incident = {
      id: 'i7',
      name: 'Errors',
      status: 'identified',
      impact: 'major',
      shortlink: 'https://stspg.io/i7',
      created_at: now.toISOString(),
      components: [],
    };
    says(saying('partial_outage', [incident]));
    await poll();
    await poll();
    const drafts = await app.ctx().db.findBy(Incident, { title: 'GitHub: Errors' });
    expect(drafts).toMatchObject([{ visibility: 'HIDDEN' }]);
  });

  it('is asked for once for all that follow the same, and not again where nothing has changed', async () => {
    const { provider, input, id } = await followed();
    const { id: second } = await aComponent(app.ctx());
    await linkComponent(later(), String(second), { ...input, selector: { ...WHOLE_SOURCE, components: ['api'] } });
    const conditions: unknown[] = [];
    provider.answers((request, response) => {
      conditions.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.setHeader('etag', '"one"').end(saying('partial_outage'));
    });
    const one = poller();
    await poll(one);
    await poll(one);
    expect(conditions).toEqual([undefined, '"one"']);
    expect((await shown(String(second))).status).toBe('PARTIAL_OUTAGE');
    await unlinkComponent(later(), id);
    await unlinkComponent(later(), String(second));
    expect(await app.ctx().db.existsBy(ThirdPartySource, { host: new URL(provider.origin).host })).toBe(false);
    expect((await shown(id)).thirdParty).toBeNull();
  });

  it('is read at once also where others follow the same already', async () => {
    const { provider, input } = await followed();
    await poll();
    const { id } = await aComponent(app.ctx(), { status: 'UNKNOWN' });
    now = new Date(now.getTime() + 6_000);
    await linkComponent(later(), String(id), { ...input, selector: { ...WHOLE_SOURCE, components: ['docs'] } });
    const one = poller();
    await one.begin();
    await one.end();
    expect(provider.asked).toHaveLength(2);
    expect((await shown(String(id))).status).toBe('OPERATIONAL');
  });

  it('is polled by one of several processes', async () => {
    const { provider } = await followed();
    now = new Date(now.getTime() + 2 * MINUTE);
    const several = Array.from({ length: 4 }, () => poller());
    await Promise.all(several.map((one) => one.begin()));
    await Promise.all(several.map((one) => one.end()));
    expect(provider.asked).toHaveLength(1);
  });

  it('makes no event where nothing is otherwise', async () => {
    await followed();
    await poll();
    const before = await app.anonymous().revision();
    await poll();
    expect(await app.anonymous().revision()).toBe(before);
  });
});

describe('what a provider says and what is known here', () => {
  const OURS = 'PARTIAL_OUTAGE';
  it.each([
    ['major', 'nothing', 'MAJOR_OUTAGE'],
    ['major', 'an incident of ours', 'MAJOR_OUTAGE'],
    ['operational', 'an incident of ours', OURS],
    ['unknown', 'an incident of ours', OURS],
    ['major', 'maintenance', 'UNDER_MAINTENANCE'],
    ['operational', 'maintenance', 'UNDER_MAINTENANCE'],
    ['major', 'maintenance and an incident of ours', OURS],
    ['major', 'an override', 'DEGRADED_PERFORMANCE'],
    ['operational', 'an override', 'DEGRADED_PERFORMANCE'],
    ['operational', 'an override and an incident of ours', OURS],
    ['major', 'an override that was released', 'MAJOR_OUTAGE'],
    ['unknown', 'an override that was released', 'UNKNOWN'],
  ])('of %s and %s the page makes %s', async (said, known, expected) => {
    const { id, says } = await followed();
    await poll();
    if (known.includes('override')) await overrideComponentStatus(later(), id, 'DEGRADED_PERFORMANCE');
    if (known.includes('incident')) await anIncident(later(), { impacts: [{ componentId: id, status: OURS }] });
    if (known.includes('maintenance')) {
      const components = [{ componentId: id, status: 'UNDER_MAINTENANCE' as const }];
      await aMaintenance(later(), {
        plannedStart: new Date(now.getTime() - MINUTE),
        plannedEnd: inHours(9),
        components,
      });
    }
    const bodies: Record<string, string> = { unknown: '<html></html>', major: saying('major_outage') };
    says(bodies[said] ?? saying('operational'));
    await poll();
    if (known.includes('released')) await releaseOverride(later(), id);
    expect((await shown(id)).status).toBe(expected);
  });
});

describe('an address', () => {
  it('is looked at before it is followed', async () => {
    const { provider } = await followed();
    const { candidate, reading } = await previewThirdParty(later(), provider.origin);
    expect(candidate).toMatchObject({ format: 'STATUSPAGE_V2' });
    expect(reading.components.map(({ name }) => name)).toEqual(['API', 'Docs']);
  });

  it('of nothing that can be read is refused', async () => {
    const provider = await aProvider('<html></html>');
    await expect(previewThirdParty(later(), provider.origin)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'url' }],
    });
  });
});

it('services are found by name', async () => {
  const { thirdPartyServices } = await app
    .anonymous()
    .ask('{ thirdPartyServices(search: "github") { id name format } }');
  expect(thirdPartyServices[0]).toMatchObject({ name: 'GitHub', format: 'STATUSPAGE_V2' });
});

it('following is for editors', async () => {
  const { id, input } = await followed();
  await expect(linkComponent(asRole(app, 'VIEWER'), id, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
