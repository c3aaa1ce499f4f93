import type { Page, WebSocketRoute } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { aPerson, type Person } from '../harness/person.ts';
import { card, headline, row } from '../harness/public-page.ts';
import type { Signet } from '../harness/signet.ts';
import { aPage, aVisitor } from '../harness/stage.ts';

const LOST = /^Connection lost – showing/;
const OLD = /^Showing the state of .* – this page cannot read its data at the moment$/;

/** Takes the only socket that the server gives to an address, until the journey lets it go. */
async function takeTheOnlySocket({ origin }: Signet): Promise<{ release: () => void }> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((acknowledged, refused) => {
    socket.addEventListener('open', () => socket.send('{"type":"connection_init"}'));
    socket.addEventListener('message', acknowledged);
    socket.addEventListener('close', refused);
  });
  onTestFinished(() => socket.close());
  return { release: () => socket.close() };
}

interface HeldSockets {
  /** Those that the server has welcomed. */
  open: WebSocketRoute[];
  /** With which codes the server closed them. */
  codes: (number | undefined)[];
  /** While true, new ones are closed at once, with a code that clients take for the end. */
  blocked: boolean;
}

/** The page's sockets on their way to the server, to be broken. */
async function holdSockets(page: Page): Promise<HeldSockets> {
  const held: HeldSockets = { open: [], codes: [], blocked: false };
  await page.routeWebSocket('**/graphql', (socket) => {
    if (held.blocked) return socket.close({ code: 4401 });
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (!held.open.includes(socket)) held.open.push(socket);
      socket.send(message);
    });
    server.onClose((code, reason) => {
      held.codes.push(code);
      void socket.close({ code, reason });
    });
  });
  return held;
}

/** How the page asks: by the documents' hashes it is GET, by their text POST. */
function methods({ page }: Person): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') asked.push(request.method());
  });
  return asked;
}

/** What the server answers to the page's questions, whatever the browser makes of it. */
async function answers({ page, context }: Person): Promise<number[]> {
  const statuses: number[] = [];
  const asked = new Set<string>();
  const devtools = await context.newCDPSession(page);
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname === '/graphql') asked.add(requestId);
  });
  devtools.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    if (asked.has(requestId)) statuses.push(statusCode);
  });
  await devtools.send('Network.enable');
  return statuses;
}

it('where sockets are blocked, changes come by asking, and nothing is said to be lost', async () => {
  const { signet, api } = await aPage({ SIGNET_MAX_SOCKETS_PER_ADDRESS: '1' });
  const component = await api.component({ name: 'API' });
  await api.incident({ title: 'Slow answers' });
  const { release } = await takeTheOnlySocket(signet);
  const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
  visitor.expects(/WebSocket/);
  const { page } = visitor;
  const asked = methods(visitor);
  let frames = 0;
  page.on('websocket', (socket) => socket.on('framereceived', () => (frames += 1)));
  await page.goto('/');
  const lost = page
    .getByText(LOST)
    .waitFor({ timeout: 0 })
    .then(
      () => 'lost',
      () => 'closed',
    );

  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await api.setStatus(component, 'MAJOR_OUTAGE');
  await headline(page).getByText('API: major outage').waitFor({ timeout: 30_000 });
  await row(page, 'API').getByText('Major outage').waitFor();
  expect(frames).toBe(0);
  expect(await Promise.race([lost, Promise.resolve('never')])).toBe('never');
  expect(new Set(asked)).toEqual(new Set(['GET']));

  release();
  await expect.poll(() => frames, { timeout: 70_000 }).toBeGreaterThan(0);
  await api.setStatus(component, 'OPERATIONAL');
  await row(page, 'API').getByText('Operational').waitFor({ timeout: 2_000 });
}, 120_000);

it('an unchanged answer is not sent twice', async () => {
  const { signet, api } = await aPage();
  await api.component({ name: 'API' });
  const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
  const statuses = await answers(visitor);
  await visitor.page.goto('/');
  await expect.poll(() => statuses.length).toBe(1);
  const look = async () => {
    const before = statuses.length;
    // While an earlier look is under way the page starts no other: it is told again until it looks.
    const lookAgain = async () => {
      await visitor.page.evaluate(() => dispatchEvent(new Event('online')));
      return statuses.length;
    };
    await expect.poll(lookAgain).toBeGreaterThan(before);
  };
  await look();
  await look();
  // A whole minute may pass in between, and with it comes a new answer.
  expect(statuses.slice(1)).toContain(304);
});

it('a page whose socket is cut tells, and goes on by itself', async () => {
  const { signet, api } = await aPage();
  const component = await api.component({ name: 'API' });
  const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
  visitor.expects(/WebSocket|ERR_FAILED/);
  const { page } = visitor;
  const held = await holdSockets(page);
  await page.goto('/');
  await expect.poll(() => held.open.length).toBe(1);

  held.blocked = true;
  await page.route('**/graphql?*', (route) => route.abort());
  await held.open[0]?.close({ code: 4403 });
  await page.getByText(LOST).waitFor();
  await api.setStatus(component, 'MAJOR_OUTAGE');
  expect(await headline(page).textContent()).toBe('All systems operational');

  await page.unroute('**/graphql?*');
  await headline(page).getByText('API: major outage').waitFor({ timeout: 30_000 });
  await page.getByText(/^updated/).waitFor();
  held.blocked = false;
  // A page that has tried in vain for a while waits up to a minute.
  await expect.poll(() => held.open.length, { timeout: 70_000 }).toBe(2);
  expect(visitor.loads()).toBe(1);
}, 120_000);

it('a server that restarts says so to the page, which comes back and misses nothing', async () => {
  const { signet, api } = await aPage();
  const component = await api.component({ name: 'API' });
  const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
  visitor.expects(/WebSocket|ERR_CONNECTION_REFUSED/);
  const { page } = visitor;
  const { open, codes } = await holdSockets(page);
  await page.goto('/');
  await page.getByText(/^updated/).waitFor();
  await expect.poll(() => open.length).toBe(1);

  await signet.stop();
  await expect.poll(() => codes[0]).toBe(1012);
  await signet.start();
  await api.incident({ title: 'Errors on the API', impacts: [{ componentId: component, status: 'MAJOR_OUTAGE' }] });
  await card(page, 'Errors on the API').waitFor({ timeout: 40_000 });
  await expect.poll(() => open.length, { timeout: 40_000 }).toBeGreaterThan(1);
  await api.setStatus(component, 'DEGRADED_PERFORMANCE');
  expect(await headline(page).textContent()).toBe('API: major outage');
  expect(visitor.loads()).toBe(1);
});

it('a server that cannot read its data is not taken for fresh, and believed again once it can', async () => {
  const { signet, api } = await aPage();
  await api.component({ name: 'API' });
  const { page } = await aVisitor(signet);
  await page.getByText(/^updated/).waitFor();
  // Ten minutes later the same answers would be ten minutes old.
  const later = new Date(Date.now() + 10 * 60_000).toUTCString();
  await page.route('**/graphql?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), date: later } });
  });
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(OLD).waitFor();
  expect(await headline(page).textContent()).toBe('All systems operational');

  await page.unroute('**/graphql?*');
  await page.getByText(/^updated/).waitFor({ timeout: 40_000 });
});
