import type { IncomingMessage } from 'node:http';

/** All the sockets of one network address. */
export interface Peer {
  readonly address: string;
  sockets: number;
  /** Groups that one of its sockets was the first to ask for. */
  groups: number;
}

export interface AdmissionRules {
  maxSockets: number;
  maxSocketsPerAddress: number;
  /** Whether the page that opens the socket is one of ours. */
  isOwnOrigin: (request: IncomingMessage) => boolean;
  addressOf: (request: IncomingMessage) => string;
}

/** Which upgrades become sockets, and how many of whom. */
export class Admission {
  readonly #peers = new Map<string, Peer>();
  #sockets = 0;
  #closed = false;

  constructor(private readonly rules: AdmissionRules) {}

  /** The HTTP status that refuses, or null. */
  refusal(request: IncomingMessage): string | null {
    const { maxSockets, maxSocketsPerAddress, isOwnOrigin, addressOf } = this.rules;
    if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
    if (!isOwnOrigin(request)) return '403 Forbidden';
    if (this.#closed || this.#sockets >= maxSockets) return '503 Service Unavailable';
    const open = this.#peers.get(addressOf(request))?.sockets ?? 0;
    return open >= maxSocketsPerAddress ? '429 Too Many Requests' : null;
  }

  enter(request: IncomingMessage): Peer {
    const address = this.rules.addressOf(request);
    const peer = this.#peers.get(address) ?? { address, sockets: 0, groups: 0 };
    this.#peers.set(address, peer);
    peer.sockets += 1;
    this.#sockets += 1;
    return peer;
  }

  leave(peer: Peer): void {
    peer.sockets -= 1;
    this.#sockets -= 1;
    if (peer.sockets === 0) this.#peers.delete(peer.address);
  }

  /** Nobody enters any more. */
  close(): void {
    this.#closed = true;
  }
}
