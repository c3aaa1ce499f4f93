// What it costs to follow 300 providers, and what the page notices of it.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { look, reportLatencies } from './harness/beside.mjs';
import { clock, processSeconds } from './harness/processes.mjs';
import { note, report } from './harness/report.mjs';
import { signIn, startSignet } from './harness/signet.mjs';

const PROVIDERS = 300;
const COMPONENTS = 60;
/** Every provider is asked once in each. */
const ROUND_SECONDS = 66;
const ROUNDS = 2;
const MOST_OF_A_CORE = 0.05;

const { provider, hosts } = await aProviderOfManyHosts();
const signet = await startSignet({ env: { SIGNET_OUTBOUND_ALLOW: '127.0.0.0/8' } });
try {
  const { ask } = await signIn(signet);
  const idle = await watch(ROUND_SECONDS);
  for (const host of hosts) await follow(ask, host);
  // The first round comes at once, as nothing has been read yet.
  await watch(ROUND_SECONDS);
  const before = provider.asked;
  const busy = await watch(ROUNDS * ROUND_SECONDS);
  note(`${provider.asked - before} requests to ${PROVIDERS} providers in ${ROUNDS * ROUND_SECONDS} s`);
  const share = busy.share - idle.share;
  report({
    benchmark: `following ${PROVIDERS} providers, of a core`,
    ours: `${(share * 100).toFixed(1)} %`,
    wanted: `≤ ${MOST_OF_A_CORE * 100} %`,
    holds: share <= MOST_OF_A_CORE,
  });
  reportLatencies({
    what: `page beside following ${PROVIDERS} providers`,
    idle: 'nobody followed',
    dialect: 'SQLite',
    rounds: [{ idle: idle.times, busy: busy.times }],
  });
} finally {
  await signet.stop();
  provider.server.close();
}

/** One server that answers at an address of its own for each. */
async function aProviderOfManyHosts() {
  const found = { asked: 0, server: null };
  const components = Array.from({ length: COMPONENTS }, (_, n) => ({
    id: `component${n}`,
    name: `Component ${n}`,
    status: 'operational',
    group: false,
    description: 'What it is for, in a sentence or two as providers write them.',
    created_at: '2024-01-01T00:00:00.000Z',
    updated_at: '2026-11-01T00:00:00.000Z',
  }));
  found.server = createServer((_request, response) => {
    found.asked += 1;
    const page = { id: 'page', name: 'Provider', updated_at: new Date().toISOString() };
    const status = { indicator: 'none', description: 'All Systems Operational' };
    response.end(JSON.stringify({ page, status, components, incidents: [], scheduled_maintenances: [] }));
  }).listen(0, '0.0.0.0');
  await once(found.server, 'listening');
  const { port } = found.server.address();
  const ofHost = (n) => `http://127.0.${1 + Math.floor(n / 200)}.${1 + (n % 200)}:${port}`;
  return { provider: found, hosts: Array.from({ length: PROVIDERS }, (_, n) => ofHost(n)) };
}

async function follow(ask, baseUrl) {
  const { createComponent } = await ask(
    'mutation ($name: String!) { createComponent(input: { name: $name }) { id } }',
    { name: baseUrl },
  );
  await ask('mutation ($id: ID!, $input: LinkComponentInput!) { linkComponent(id: $id, input: $input) { id } }', {
    id: createComponent.id,
    input: { format: 'STATUSPAGE_V2', baseUrl },
  });
}

/** How long the page took meanwhile, and how much of a core the server. */
async function watch(seconds) {
  const [begin, spent] = [clock(), await processSeconds(signet.pid)];
  const times = await look(signet, seconds);
  return { times, share: ((await processSeconds(signet.pid)) - spent) / ((clock() - begin) / 1_000) };
}
