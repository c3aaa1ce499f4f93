import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageFromData } from '../state/page-from-data.ts';
import { createPageStore } from '../state/page-store.ts';
import { NOW, sampleChange, samplePage } from '../testing/sample-page.ts';
import type { Answer } from './ask.ts';
import { keepLive } from './live-page.ts';
import type { SocketEvents } from './socket.ts';

const MINUTE = 60_000;

/**
 * A server of one page, whose revision the test sets, and a socket that the test plays. `old`: how many milliseconds
 * the server's data lie behind its clock; `ahead`: how many its clock is ahead of ours.
 */
function harness({ quiet = false, ahead = 0 } = {}) {
  const server = { revision: 41, up: true, old: 0, ahead };
  const fields = () => ({
    revision: server.revision,
    generatedAt: new Date(Date.now() + server.ahead - server.old).toISOString(),
    ...(quiet && { activeIncidents: [], timeline: [] }),
  });
  const store = createPageStore(pageFromData(samplePage(fields())));
  let socket: SocketEvents | undefined;
  const answer = async <T>(data: T): Promise<Answer<T>> => {
    if (!server.up) throw new Error('down');
    return { data, servedAt: Date.now() + server.ahead };
  };
  const fetchPage = vi.fn(() => answer(pageFromData(samplePage(fields()))));
  const fetchRevision = vi.fn(() => answer({ revision: server.revision, generatedAt: fields().generatedAt }));
  const openSocket = (events: SocketEvents) => (socket = events);
  const live = keepLive({ store, openSocket, fetchPage, fetchRevision });
  if (!socket) throw new Error('no socket was opened');
  return { server, store, live, socket, fetchPage, fetchRevision };
}

/** A page whose socket cannot be opened, and which has begun to ask instead. */
async function blocked(options?: { quiet?: boolean }) {
  const all = harness(options);
  for (let attempt = 0; attempt < 3; attempt += 1) all.socket.onClosed();
  await vi.advanceTimersByTimeAsync(1_000);
  return all;
}

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW) }));
afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe('keepLive', () => {
  it('asks for the revision only, where nothing was missed', async () => {
    const { socket, fetchPage, fetchRevision } = harness();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(fetchRevision).toHaveBeenCalledTimes(1);
    expect(fetchPage).not.toHaveBeenCalled();
  });

  it('rereads the page after a reconnect that missed something', async () => {
    const { server, socket, store } = harness();
    server.revision = 44;
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.snapshot().page.revision).toBe(44);
  });

  it('asks again after connecting, where a check was under way that may have asked before', async () => {
    const { socket, live, fetchRevision } = harness();
    let answerNow = () => {};
    fetchRevision.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answerNow = () => resolve({ data: { revision: 41, generatedAt: NOW }, servedAt: null });
        }),
    );
    void live.check();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(fetchRevision).toHaveBeenCalledTimes(1);
    answerNow();
    await vi.advanceTimersByTimeAsync(10);
    expect(fetchRevision).toHaveBeenCalledTimes(2);
  });

  it('rereads once for a gap, however many changes follow it', async () => {
    const { server, socket, store, fetchPage } = harness();
    socket.onConnected();
    server.revision = 50;
    for (const revision of [48, 49, 50]) socket.onChange(sampleChange({ revision }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.snapshot().page.revision).toBe(50);
    expect(fetchPage).toHaveBeenCalledTimes(1);
  });

  it('says that the connection is lost after a while, keeps trying, and recovers alone', async () => {
    const { server, socket, store } = harness();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(3_000);
    server.up = false;
    socket.onClosed();
    expect(store.snapshot().connected).toBe(true);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(store.snapshot().connected).toBe(false);

    server.revision = 43;
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(store.snapshot().connected).toBe(false);
    server.up = true;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(store.snapshot()).toMatchObject({ connected: true, page: { revision: 43 } });
  });

  it('says nothing of a connection that comes back at once', async () => {
    const { socket, store } = harness();
    socket.onConnected();
    socket.onClosed();
    await vi.advanceTimersByTimeAsync(1_000);
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.snapshot().connected).toBe(true);
  });

  it('does not go back to an answer that a change has overtaken', async () => {
    const { server, socket, store, fetchPage } = harness();
    socket.onConnected();
    fetchPage.mockImplementationOnce(async () => {
      const old = pageFromData(samplePage({ revision: 41, generatedAt: new Date().toISOString() }));
      socket.onChange(sampleChange({ revision: 42, headline: 'Newer' }));
      return { data: old, servedAt: Date.now() };
    });
    server.revision = 44;
    socket.onChange(sampleChange({ revision: 44 }));
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.snapshot().page.revision));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([...new Set(seen)]).toEqual([42, 44]);
  });
});

describe('without a socket', () => {
  it('asks after three attempts, shows what changed, and never says that the connection is lost', async () => {
    const { server, socket, store } = await blocked();
    const said = new Set<boolean>();
    store.subscribe(() => said.add(store.snapshot().connected));
    server.revision = 44;
    for (let attempt = 0; attempt < 10; attempt += 1) {
      socket.onClosed();
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(store.snapshot().page.revision).toBe(44);
    expect([...said]).toEqual([true]);
  });

  it('asks after ten seconds where the attempt hangs, too', async () => {
    const { fetchRevision } = harness();
    await vi.advanceTimersByTimeAsync(9_900);
    expect(fetchRevision).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(fetchRevision).toHaveBeenCalledTimes(1);
  });

  it('asks as soon where a socket that was open does not come back', async () => {
    const { socket, fetchRevision } = harness();
    socket.onClosed();
    socket.onClosed();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(3_000);
    fetchRevision.mockClear();
    socket.onClosed();
    await vi.advanceTimersByTimeAsync(9_900);
    expect(fetchRevision).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(fetchRevision).toHaveBeenCalledTimes(1);

    socket.onConnected();
    await vi.advanceTimersByTimeAsync(3_000);
    socket.onClosed();
    fetchRevision.mockClear();
    for (let attempt = 0; attempt < 3; attempt += 1) socket.onClosed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetchRevision).toHaveBeenCalledTimes(1);
  });

  it('asks every 15 to 30 s, faster while an incident is open', async () => {
    const quiet = await blocked({ quiet: true });
    quiet.fetchRevision.mockClear();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(quiet.fetchRevision.mock.calls.length).toBeGreaterThanOrEqual(20);
    expect(quiet.fetchRevision.mock.calls.length).toBeLessThanOrEqual(40);

    const { fetchRevision } = await blocked();
    fetchRevision.mockClear();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(fetchRevision.mock.calls.length).toBeGreaterThanOrEqual(50);
  });

  it('hardly asks in a hidden tab, and at once when it is seen again', async () => {
    const { live, socket, fetchRevision } = await blocked();
    live.setSeen(false);
    fetchRevision.mockClear();
    await vi.advanceTimersByTimeAsync(119_000);
    expect(fetchRevision).not.toHaveBeenCalled();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(3_000);
    fetchRevision.mockClear();
    for (let attempt = 0; attempt < 4; attempt += 1) socket.onClosed();
    await vi.advanceTimersByTimeAsync(119_000);
    expect(fetchRevision).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    expect(fetchRevision.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(fetchRevision.mock.calls.length).toBeLessThanOrEqual(10);
    fetchRevision.mockClear();
    live.setSeen(true);
    expect(fetchRevision).toHaveBeenCalledTimes(1);
  });

  it('stops asking once the socket opens', async () => {
    const { socket, fetchRevision } = await blocked();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(3_000);
    fetchRevision.mockClear();
    await vi.advanceTimersByTimeAsync(4.5 * MINUTE);
    expect(fetchRevision).not.toHaveBeenCalled();
  });

  it('goes on asking through a socket that opens and breaks, again and again', async () => {
    const { socket, server, store } = harness();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      socket.onConnected();
      socket.onClosed();
    }
    server.revision = 43;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(store.snapshot()).toMatchObject({ connected: true, page: { revision: 43 } });
  });

  it('says that the connection is lost once asking fails, too', async () => {
    const { server, store } = await blocked();
    server.up = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(store.snapshot().connected).toBe(false);
    server.up = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(store.snapshot().connected).toBe(true);
  });
});

describe('a server that cannot read its data', () => {
  it('is known by answers older than 150 s, and by their end', async () => {
    const { server, socket, store } = harness();
    socket.onConnected();
    server.old = 149_000;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(store.snapshot().stale).toBe(false);
    server.old = 151_000;
    await vi.advanceTimersByTimeAsync(6 * MINUTE);
    expect(store.snapshot()).toMatchObject({ stale: true, connected: true });
    server.old = 0;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(store.snapshot()).toMatchObject({ stale: false, page: { revision: 41 } });
  });

  it('does not take us back to an older page after its restart', async () => {
    const { server, socket, store, fetchPage } = harness();
    socket.onChange(sampleChange({ revision: 42, headline: 'Newer' }));
    server.revision = 40;
    server.old = 60 * MINUTE;
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.snapshot()).toMatchObject({ stale: true, page: { revision: 42, headline: 'Newer', asOf: NOW } });
    expect(fetchPage).not.toHaveBeenCalled();
  });

  it('does not take us back where a gap makes us read its older page', async () => {
    const { server, socket, store } = harness();
    socket.onChange(sampleChange({ revision: 42 }));
    server.old = 60 * MINUTE;
    socket.onChange(sampleChange({ revision: 44 }));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(store.snapshot()).toMatchObject({ stale: true, page: { revision: 42 } });
  });

  it('is not suspected where only the clocks of browser and server differ', async () => {
    const { socket, store } = harness({ ahead: -60 * MINUTE });
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.snapshot().stale).toBe(false);
  });

  it('is forgotten as soon as it sends a change', async () => {
    const { server, socket, store } = harness();
    server.old = 60 * MINUTE;
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.snapshot().stale).toBe(true);
    socket.onChange(sampleChange({ revision: 42 }));
    expect(store.snapshot().stale).toBe(false);
  });
});

describe('the age of what is shown', () => {
  it('is that of the last answer which said the same', async () => {
    const { socket, store } = harness();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(6 * MINUTE);
    const { asOf, revision } = store.snapshot().page;
    expect(revision).toBe(41);
    expect(Date.parse(asOf) - Date.parse(NOW)).toBeGreaterThan(4 * MINUTE);
  });

  it('does not go back to that of an older answer which said the same', async () => {
    const { server, live, store } = harness();
    server.old = 40_000;
    await live.check();
    expect(store.snapshot().page.asOf).toBe(NOW);
  });

  it("of a change is told by the server's clock", async () => {
    const { socket, store } = harness({ ahead: -60 * MINUTE });
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(5_000);
    socket.onChange(sampleChange({ revision: 42 }));
    expect(store.snapshot().page.asOf).toBe(new Date(Date.now() - 60 * MINUTE).toISOString());
  });
});

describe("a new day of the site, at 23:00 UTC in the sample's zone", () => {
  const BEFORE = '2026-11-22T22:59:30.000Z';

  it('is read once, one to three minutes after midnight', async () => {
    vi.setSystemTime(BEFORE);
    const { socket, fetchPage } = harness();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(89_000);
    expect(fetchPage).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2 * MINUTE + 2_000);
    expect(fetchPage).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect(fetchPage).toHaveBeenCalledTimes(1);
  });

  it('counts as read once the answer is of it', async () => {
    vi.setSystemTime(BEFORE);
    const { server, socket, fetchPage, fetchRevision, store } = harness();
    socket.onConnected();
    server.old = 10 * MINUTE;
    await vi.advanceTimersByTimeAsync(9 * MINUTE);
    expect(fetchRevision.mock.calls.length).toBeGreaterThan(5);
    expect(fetchPage).not.toHaveBeenCalled();
    server.old = 0;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(fetchPage).toHaveBeenCalledTimes(1);
    expect(store.snapshot().page.asOf > '2026-11-22T23:00:00.000Z').toBe(true);
  });

  it('is not read before the server has it', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    vi.setSystemTime(BEFORE);
    const { server, fetchPage } = harness();
    server.old = 149_000;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(fetchPage).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(fetchPage).toHaveBeenCalledTimes(1);
  });

  it('does not seem read because an answer of it said the same', async () => {
    vi.setSystemTime(BEFORE);
    const { live, socket, store, fetchPage } = harness();
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(45_000);
    await live.check();
    expect(store.snapshot().page.asOf < '2026-11-22T23:00:00.000Z').toBe(true);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(fetchPage).toHaveBeenCalledTimes(1);
  });

  it("begins by the server's clock", async () => {
    vi.setSystemTime('2026-11-23T04:00:00.000Z');
    const { socket, fetchRevision } = harness({ ahead: -5.5 * 60 * MINUTE });
    socket.onConnected();
    await vi.advanceTimersByTimeAsync(5_000);
    fetchRevision.mockClear();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(fetchRevision.mock.calls.length).toBeLessThanOrEqual(2);
  });
});
