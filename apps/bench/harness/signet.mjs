import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { follow } from './follower.mjs';
import { textFrame } from './frames.mjs';
import { end, freePort, startNode } from './processes.mjs';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const OWNER = { email: 'owner@example.com', password: 'a password for benchmarks' };
const MOST_SOCKETS = '100000';
/** More than any benchmark spends, as it asks without end. */
const ALLOWANCE = '1000000000';

export function newFolder() {
  return mkdtemp(join(tmpdir(), 'signet-bench-'));
}

/**
 * The built server with the example, on SQLite unless a database is named, in the given folder or one of its own,
 * which goes with it.
 * Resolves when it listens.
 */
export async function startSignet(options) {
  const signet = await launchSignet(options);
  await signet.listening;
  return signet;
}

/** The same without waiting: `listening` resolves when it listens. */
export async function launchSignet({ folder, databaseUrl = '', env = {} } = {}) {
  const data = folder ?? (await newFolder());
  const port = await freePort();
  const child = startNode(MAIN, {
    options: ['--max-semi-space-size=4'],
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      SIGNET_DATA: data,
      DATABASE_URL: databaseUrl,
      SIGNET_EXAMPLE: 'true',
      SIGNET_ADMIN_EMAIL: OWNER.email,
      SIGNET_ADMIN_PASSWORD: OWNER.password,
      SIGNET_MAX_SOCKETS: MOST_SOCKETS,
      SIGNET_MAX_SOCKETS_PER_ADDRESS: MOST_SOCKETS,
      SIGNET_MAX_CONNECTIONS_PER_ADDRESS: MOST_SOCKETS,
      SIGNET_ALLOWANCE: ALLOWANCE,
      SIGNET_ALLOWANCE_ANONYMOUS: ALLOWANCE,
      SIGNET_LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)));
  const listening = Promise.race([once(child.stdout, 'data'), ended]);
  listening.catch(() => undefined);
  ended.catch(() => undefined);
  return {
    pid: child.pid,
    port,
    origin: `http://127.0.0.1:${port}`,
    listening,
    /** Without a word, as a machine that fails does. */
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    stop: async () => {
      await end(child);
      if (!folder) await rm(data, { recursive: true, force: true });
    },
  };
}

/** The owner's session: its cookie, and the API as it answers the owner. */
export async function signIn({ origin }) {
  const post = (cookie, query, variables) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
  const login = await post(
    '',
    'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { id } }',
    OWNER,
  );
  const [cookie] = login.headers.getSetCookie()[0].split(';');
  const ask = async (query, variables = {}) => {
    const { data, errors } = await post(cookie, query, variables).then((response) => response.json());
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return { cookie, ask };
}

/** Changes one component of the page, to another status each time; resolves when the change is acknowledged. */
export async function statusChanger({ ask }) {
  const { components } = await ask('{ components(first: 1) { nodes { id } } }');
  const [{ id }] = components.nodes;
  const statuses = ['DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE'];
  let turn = 0;
  return async () => {
    turn += 1;
    await ask(
      'mutation ($id: ID!, $status: ComponentStatus!) { setComponentStatus(id: $id, status: $status) { id } }',
      {
        id,
        status: statuses[turn % statuses.length],
      },
    );
  };
}

/** What an open page follows, short of what never changes in a benchmark. */
export const PAGE_CHANGED = `subscription {
  pageChanged {
    revision indicator headline
    groups { id name position collapse }
    components { id name description link position tags status group { id } }
    incidents { id title status startedAt resolvedAt updates { id status messageHtml postedAt } }
    maintenances { id title status plannedStart plannedEnd }
    removed { typename id }
  }
}`;

/** The text that an open page receives for one change. */
export async function heardOf({ port }, change) {
  const heard = Promise.withResolvers();
  const query = PAGE_CHANGED;
  const socket = await follow({
    port,
    subscribe: textFrame({ id: 'page', type: 'subscribe', payload: { query } }),
    readsText: true,
    onChange: heard.resolve,
    onClose: (code) => heard.reject(new Error(`the socket was closed with ${code}`)),
  });
  const again = setInterval(() => void change(), 1_000);
  await change();
  try {
    return await heard.promise;
  } finally {
    clearInterval(again);
    socket.destroy();
  }
}
