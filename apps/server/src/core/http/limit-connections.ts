import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Cuts connections beyond so many from one address, before a byte of them is read. What has become a socket counts
 * no longer: the live server counts those.
 */
export function limitConnections(server: Server, mostPerAddress: number): void {
  const open = new Map<string, Set<Socket>>();
  const leave = (socket: Socket, address: string) => {
    const sockets = open.get(address);
    sockets?.delete(socket);
    if (sockets?.size === 0) open.delete(address);
  };
  const addresses = new WeakMap<Socket, string>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? 'unknown';
    const sockets = open.get(address) ?? new Set();
    if (sockets.size >= mostPerAddress) return socket.destroy();
    open.set(address, sockets.add(socket));
    addresses.set(socket, address);
    socket.once('close', () => leave(socket, address));
  });
  server.on('upgrade', ({ socket }) => leave(socket, addresses.get(socket) ?? ''));
}
