import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageFromData } from '../state/page-from-data.ts';
import { createPageStore } from '../state/page-store.ts';
import { NOW, sampleChange, samplePage } from '../testing/sample-page.ts';
import { keepLive } from './live-page.ts';
import type { SocketEvents } from './socket.ts';

/** A server of one page, whose revision the test sets, and a socket that the test plays. */
function harness() {
  const server = { revision: 41, up: true };
  const store = createPageStore(pageFromData(samplePage()));
  let socket: SocketEvents | undefined;
  const answer = <T>(value: T) => (server.up ? Promise.resolve(value) : Promise.reject(new Error('down')));
  const fetchPage = vi.fn(() => answer(pageFromData(samplePage({ revision: server.revision }))));
  const fetchRevision = vi.fn(() => answer(server.revision));
  const openSocket = (events: SocketEvents) => (socket = events);
  keepLive({ store, openSocket, fetchPage, fetchRevision });
  if (!socket) throw new Error('no socket was opened');
  return { server, store, socket, fetchPage, fetchRevision };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW) }));
afterEach(() => void vi.useRealTimers());

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
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.snapshot().connected).toBe(false);
    server.up = true;
    await vi.advanceTimersByTimeAsync(60_000);
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
      const old = pageFromData(samplePage({ revision: 41 }));
      socket.onChange(sampleChange({ revision: 42, headline: 'Newer' }));
      return old;
    });
    server.revision = 44;
    socket.onChange(sampleChange({ revision: 44 }));
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.snapshot().page.revision));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([42, 44]);
  });

  it('rereads the page when the site has a new day, once', async () => {
    const { fetchPage } = harness();
    vi.setSystemTime('2026-11-22T23:01:00.000Z');
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(fetchPage).toHaveBeenCalledTimes(1);
  });
});
