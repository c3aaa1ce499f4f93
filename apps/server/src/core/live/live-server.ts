import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Actor, Identified } from '../actor.js';
import type { Allowances } from '../allowances.js';
import type { Services } from '../context.js';
import { Admission, type AdmissionRules } from './admission.js';
import { Groups } from './groups.js';
import { LiveSocket } from './live-socket.js';
import { OpenSockets } from './open-sockets.js';
import { Protocol } from './protocol.js';
import { Slices } from './slices.js';

const MAX_FRAME_BYTES = 64 * 1024;
/** Close code for a socket whose session or token has ended; the client may come back as whoever it is then. */
const SIGNED_OUT = 4403;

const SOCKET_OPTIONS = {
  noServer: true,
  maxPayload: MAX_FRAME_BYTES,
  // What is compressed for one cannot be shared by all.
  perMessageDeflate: false,
  clientTracking: false,
  /** How long a closing socket may take to say goodbye before it is cut off. */
  closeTimeout: 2_000,
  handleProtocols: (offered: Set<string>) =>
    offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : (false as const),
};

export interface LiveServerOptions extends AdmissionRules {
  services: Services;
  schema: GraphQLSchema;
  allowances: Allowances;
  /** The session's cookie; nothing else of the request is kept. */
  sessionOf: (request: IncomingMessage) => string | undefined;
  /** Asked once, when the connection is initialised. @throws AppError UNAUTHENTICATED */
  actorOf: (session: string | undefined, authorization: string | undefined) => Promise<Actor>;
}

export interface LiveServer {
  /** How many sockets are open. */
  readonly openSockets: number;
  /** Closes the sockets of those who are not, or not any more, what they were when they opened them. */
  dropUnless(findStill: (actors: readonly Identified[]) => Promise<ReadonlySet<Identified>>): Promise<void>;
  /** Resolves when every socket is closed, within a few seconds. */
  close(): Promise<void>;
}

/** GraphQL subscriptions over WebSocket at /graphql: only subscriptions, capped, from our own pages or from scripts. */
export function startLiveServer(http: Server, options: LiveServerOptions): LiveServer {
  const { services, schema } = options;
  const slices = new Slices(services.log);
  const groups = new Groups(services, schema, options.allowances, slices);
  const sockets = new OpenSockets(slices);
  const admission = new Admission(options);
  const identified = new Map<LiveSocket, Identified>();
  const protocol = new Protocol(groups, services.log, options.actorOf, (socket, actor) => {
    if (actor.kind === 'person' || actor.kind === 'token') identified.set(socket, actor);
  });
  const left = (socket: LiveSocket) => {
    groups.leaveAll(socket);
    identified.delete(socket);
    sockets.remove(socket);
    admission.leave(socket.peer);
  };
  const upgrades = new WebSocketServer(SOCKET_OPTIONS);
  http.on('upgrade', (request: IncomingMessage, _stream, head: Buffer) => {
    const refusal = admission.refusal(request);
    if (refusal) return turnAway(request.socket, refusal);
    upgrades.handleUpgrade(request, request.socket, head, (ws) => {
      const peer = admission.enter(request);
      const socket = new LiveSocket(ws, request.socket, slices, peer, options.sessionOf(request));
      attach(ws, socket, protocol, left);
      sockets.add(socket);
      if (ws.protocol === GRAPHQL_TRANSPORT_WS_PROTOCOL) return;
      socket.close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
    });
  });
  return {
    get openSockets() {
      return sockets.size;
    },
    dropUnless: async (findStill) => {
      if (identified.size === 0) return;
      const still = await findStill([...identified.values()]);
      for (const [socket, actor] of identified) if (!still.has(actor)) socket.close(SIGNED_OUT, 'signed out');
    },
    close: async () => {
      admission.close();
      await sockets.close();
    },
  };
}

/** Apart from where the request is at hand, so that no listener keeps it alive. */
function attach(ws: WebSocket, socket: LiveSocket, protocol: Protocol, left: (socket: LiveSocket) => void): void {
  // As ws hands messages over unless told otherwise.
  ws.on('message', (data: Buffer) => protocol.receive(socket, data.toString()));
  ws.on('close', () => left(socket));
  // ws closes the socket itself, with the code that says why.
  ws.on('error', () => undefined);
}

function turnAway(socket: Socket, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
