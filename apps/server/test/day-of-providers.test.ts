import { WHOLE_SOURCE, type ThirdPartyFormat } from '@signet/domain/third-party';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContext } from '../src/core/context.js';
import { parseAllowList } from '../src/core/http/outbound/allow-list.js';
import { linkComponent } from '../src/features/third-party/link-component.js';
import { ThirdPartyPoller } from '../src/features/third-party/third-party-poller.js';
import { aComponent } from './factories.js';
import { startTestApp, type TestApp } from './harness.js';
import { aProvider, salesforceInstance, statuspage, type PlayedProvider } from './provider.js';

const MINUTE = 60_000;
const MIDNIGHT = new Date('2026-11-24T00:00:00.000Z');

let app: TestApp;
let now = MIDNIGHT;
beforeAll(async () => {
  app = await startTestApp({ now: () => now, config: { outboundAllowed: parseAllowList('127.0.0.1') } });
});
afterAll(() => app.close());

const at = (hour: number) => new Date(MIDNIGHT.getTime() + hour * 60 * MINUTE);
const poller = new ThirdPartyPoller(() => createContext(app.services, { kind: 'system', job: 'third party' }), {
  withinMs: 300,
  againAfterMs: [10],
  roundMs: 10_000,
});

/** An hour that begins with a poll: what a provider has said by then is on the page. */
async function pollAt(hour: number): Promise<void> {
  now = at(hour);
  await poller.begin();
  await poller.end();
}

interface Followed {
  name: string;
  provider: PlayedProvider;
  says(this: void, status: Word): string;
}
type Word = 'well' | 'degraded' | 'partial';

const WORDS = { well: 'operational', degraded: 'degraded_performance', partial: 'partial_outage' };
const OF_SALESFORCE = { well: 'OK', degraded: 'MINOR_INCIDENT_CORE', partial: 'MAJOR_INCIDENT_NONCORE' };

async function follows(name: string): Promise<Followed> {
  const isSalesforce = name === 'Salesforce';
  const says = (word: Word) =>
    isSalesforce
      ? salesforceInstance('NA137', OF_SALESFORCE[word])
      : statuspage({ at: now, status: WORDS[word], name });
  const provider = await aProvider(says('well'));
  const format: ThirdPartyFormat = isSalesforce ? 'SALESFORCE_TRUST' : 'STATUSPAGE_V2';
  const selector = isSalesforce
    ? { ...WHOLE_SOURCE, regions: ['NA137'], products: ['Service_Cloud'] }
    : { ...WHOLE_SOURCE, components: ['api'] };
  const { id } = await aComponent(app.ctx(), { name, status: 'UNKNOWN' });
  const choices = { name, selector, confirmsWorse: false, notify: false, draftsIncidents: false };
  await linkComponent(app.ctx(), String(id), { format, baseUrl: provider.origin, ...choices });
  return { name, provider, says };
}

it('four providers have a bad day, which the page follows, and what is not known counts neither way', async () => {
  const four = [
    await follows('GitHub'),
    await follows('Stripe'),
    await follows('Intercom'),
    await follows('Salesforce'),
  ];
  const visitor = app.anonymous();
  const page = async () => {
    const { statusPage } = await visitor.ask('{ statusPage { indicator components { name status } } }');
    const statuses = statusPage.components.map((one: { status: string }) => one.status);
    return { indicator: statusPage.indicator, statuses };
  };
  const all = (status: string) => four.map(() => status);
  const say = (word: Word) => four.forEach(({ provider, says }) => provider.says(says(word)));

  await pollAt(8);
  expect(await page()).toEqual({ indicator: 'OPERATIONAL', statuses: all('OPERATIONAL') });
  say('degraded');
  await pollAt(9);
  expect(await page()).toEqual({ indicator: 'DEGRADED', statuses: all('DEGRADED_PERFORMANCE') });
  say('partial');
  await pollAt(10);
  expect(await page()).toEqual({ indicator: 'PARTIAL_OUTAGE', statuses: all('PARTIAL_OUTAGE') });
  four.forEach(({ provider }) => provider.says('<!doctype html><title>We will be back</title>'));
  await pollAt(11);
  expect(await page()).toEqual({ indicator: 'UNKNOWN', statuses: all('UNKNOWN') });
  four.forEach(({ provider }) => provider.answers(() => undefined));
  await pollAt(12);
  expect(await page()).toEqual({ indicator: 'UNKNOWN', statuses: all('UNKNOWN') });
  say('well');
  await pollAt(16);
  expect(await page()).toEqual({ indicator: 'OPERATIONAL', statuses: all('OPERATIONAL') });

  // Eight to eleven and from sixteen on it was known: five hours, of which one counts half.
  now = at(18);
  const { components } = await visitor.ask(
    '{ components { nodes { name history(days: 1) { uptime days { spans { status seconds } } } } } }',
  );
  expect(components.nodes).toHaveLength(4);
  for (const { history } of components.nodes) {
    expect(history.uptime).toBeCloseTo(100 * (1 - 0.5 / 5), 3);
    const hours = Object.fromEntries(
      history.days[0].spans.map(({ status, seconds }: { status: string; seconds: number }) => [
        status,
        seconds / 3_600,
      ]),
    );
    expect(hours).toEqual({ OPERATIONAL: 3, DEGRADED_PERFORMANCE: 1, PARTIAL_OUTAGE: 1, UNKNOWN: 13 });
  }
});
