import { afterAll, beforeAll, expect, it } from 'vitest';
import { aComponent } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { aProvider, statuspage } from '../../../test/provider.js';
import { createContext } from '../../core/context.js';
import { parseAllowList } from '../../core/http/outbound/allow-list.js';
import { linkComponent } from './link-component.js';
import { ThirdPartyPoller } from './third-party-poller.js';

const START = new Date('2026-11-22T18:00:00.000Z');

let app: TestApp;
let now = START;
beforeAll(async () => {
  app = await startTestApp({ now: () => START, config: { outboundAllowed: parseAllowList('127.0.0.1') } });
});
afterAll(() => app.close());

async function poll(rounds: number): Promise<void> {
  const later = () => ({ ...createContext(app.services, { kind: 'system', job: 'third party' }), now: () => now });
  const poller = new ThirdPartyPoller(later, { withinMs: 1_000, againAfterMs: [], roundMs: 10_000 });
  for (let round = 0; round < rounds; round += 1) {
    now = new Date(now.getTime() + 30 * 60_000);
    await poller.begin();
    await poller.end();
  }
}

/** What Instatus says of a page. */
const instatus = JSON.stringify({
  page: { name: 'Acme', url: 'https://status.acme.example', status: 'UP' },
  activeIncidents: [],
  activeMaintenances: [],
});
const instatusComponents = JSON.stringify({ components: [{ id: 'c1', name: 'API', status: 'OPERATIONAL' }] });

it('a page that changes its platform is offered as what it has become, until it can be read', async () => {
  const provider = await aProvider(statuspage({ at: now, status: 'operational' }));
  const id = String((await aComponent(app.ctx())).id);
  const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
  await linkComponent(app.ctx(), id, { format: 'STATUSPAGE_V2', baseUrl: provider.origin, ...choices });
  const owner = await app.owner();
  const fields = 'health { failures offer { format baseUrl } }';
  const seen = async () =>
    (await owner.ask(`{ component(id: "${id}") { thirdParty { ${fields} } } }`)).component.thirdParty;

  await poll(1);
  provider.answers(({ url }, response) => {
    if (url === '/summary.json') response.end(instatus);
    else if (url === '/v2/components.json') response.end(instatusComponents);
    else response.end('<!doctype html><title>Acme</title>');
  });
  await poll(2);
  expect(await seen()).toEqual({ health: { failures: 2, offer: null } });
  await poll(1);
  const offer = { format: 'INSTATUS', baseUrl: provider.origin };
  expect(await seen()).toEqual({ health: { failures: 3, offer } });
  await poll(1);
  expect(await seen()).toEqual({ health: { failures: 4, offer } });

  provider.says(statuspage({ at: now, status: 'operational' }));
  await poll(1);
  expect(await seen()).toEqual({ health: { failures: 0, offer: null } });
});

it('what is away, or only says nonsense, is offered as nothing', async () => {
  const nonsense = await aProvider('<!doctype html>');
  const away = await aProvider('');
  away.answers((_, response) => response.destroy());
  const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
  const ids: string[] = [];
  for (const { origin } of [nonsense, away]) {
    const id = String((await aComponent(app.ctx())).id);
    await linkComponent(app.ctx(), id, { format: 'STATUSPAGE_V2', baseUrl: origin, ...choices });
    ids.push(id);
  }
  await poll(4);
  const owner = await app.owner();
  for (const id of ids) {
    const { component } = await owner.ask(
      `{ component(id: "${id}") { thirdParty { health { failures offer { format } } } } }`,
    );
    expect(component.thirdParty.health).toEqual({ failures: 4, offer: null });
  }
});
