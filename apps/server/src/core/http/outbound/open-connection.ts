import { connect, type Socket } from 'node:net';
import type { Destination } from './destination.js';
import { pinnedTo } from './pinned-to.js';

/** Connects to one of the addresses that were checked, and to no other. */
export function openConnection({ url, addresses }: Destination, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(url.port || 80),
      lookup: pinnedTo(addresses),
    });
    const giveUp = () => socket.destroy(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      signal.removeEventListener('abort', giveUp);
      socket.removeListener('error', reject);
      resolve(socket);
    });
  });
}
