import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { viewerOf, type Actor } from '../actor.js';
import type { Services } from '../context.js';
import { formatError } from './errors.js';
import { beyondLimits, DOCUMENT_LIMITS } from './limits.js';
import { LiveGroups, type LiveRequest } from './live-groups.js';

const MAX_FRAME_BYTES = 64 * 1024;
const MAX_SUBSCRIPTIONS = { anonymous: 10, signedIn: 50 };
const KEEP_ALIVE_MS = 12_000;
/** How long a socket may take to say goodbye when the server stops. */
const GOODBYE_MS = 2_000;
/** Close code for a socket whose session has ended; the client may come back as whoever it is then. */
const SIGNED_OUT = 4403;

export interface LiveServerOptions {
  services: Services;
  schema: GraphQLSchema;
  maxSocketsPerAddress: number;
  /** Who opened the socket; asked once, when it opens. */
  actorOf: (request: IncomingMessage) => Promise<Actor>;
  /** Whether the page that opens the socket is one of ours. */
  isOwnOrigin: (request: IncomingMessage) => boolean;
  addressOf: (request: IncomingMessage) => string;
}

interface Socket extends Extra {
  actor?: Actor;
}

type Person = Extract<Actor, { kind: 'person' }>;

export interface LiveServer {
  /** Closes the sockets of people who are not, or not any more, what they were when they opened them. */
  dropUnless(isStill: (people: readonly Person[]) => Promise<ReadonlySet<Person>>): Promise<void>;
  close(): Promise<void>;
}

/** GraphQL subscriptions over WebSocket at /graphql: only subscriptions, capped, from our own pages or from scripts. */
export function startLiveServer(http: Server, options: LiveServerOptions): LiveServer {
  const { services, schema } = options;
  const groups = new LiveGroups(services);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });
  admit(http, sockets, options);

  const people = new Map<WebSocket, Person>();
  const requests = new WeakMap<ExecutionArgs, LiveRequest>();
  const protocol = useServer<Record<string, unknown>, Partial<Socket>>(
    {
      schema,
      isProd: true,
      onConnect: async ({ extra }) => {
        const actor = await options.actorOf(extra.request);
        extra.actor = actor;
        if (actor.kind !== 'person') return;
        people.set(extra.socket, actor);
        extra.socket.once('close', () => people.delete(extra.socket));
      },
      onSubscribe: ({ extra, subscriptions }, _id, { query, variables, operationName }) => {
        const actor = extra.actor ?? { kind: 'anonymous' };
        const most = actor.kind === 'anonymous' ? MAX_SUBSCRIPTIONS.anonymous : MAX_SUBSCRIPTIONS.signedIn;
        // The one that asks is among them already.
        if (Object.keys(subscriptions).length > most)
          return refused('TOO_MANY_REQUESTS', `A socket carries at most ${most} subscriptions.`);
        const args = check(schema, { query, variables, operationName });
        if (Array.isArray(args)) return args;
        requests.set(args, { args, actor, key: keyOf(query, variables, operationName, actor) });
        return args;
      },
      subscribe: (args) => {
        const request = requests.get(args);
        if (!request) throw new Error('a subscription that was not checked');
        return groups.join(request);
      },
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => formatError(error, error)),
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  return {
    dropUnless: async (isStill) => {
      if (people.size === 0) return;
      const still = await isStill([...people.values()]);
      for (const [socket, person] of people) if (!still.has(person)) socket.close(SIGNED_OUT, 'signed out');
    },
    close: async () => {
      const insist = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), GOODBYE_MS);
      await protocol.dispose();
      clearTimeout(insist);
    },
  };
}

/** Which upgrades become sockets. */
function admit(
  http: Server,
  sockets: WebSocketServer,
  { isOwnOrigin, addressOf, maxSocketsPerAddress }: LiveServerOptions,
): void {
  const perAddress = new Map<string, number>();
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] !== '/graphql') return turnAway(socket, '404 Not Found');
    if (!isOwnOrigin(request)) return turnAway(socket, '403 Forbidden');
    const address = addressOf(request);
    const open = perAddress.get(address) ?? 0;
    if (open >= maxSocketsPerAddress) return turnAway(socket, '429 Too Many Requests');
    perAddress.set(address, open + 1);
    socket.once('close', () => {
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

interface Asked {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

function check(schema: GraphQLSchema, { query, variables, operationName }: Asked): ExecutionArgs | GraphQLError[] {
  let document;
  try {
    document = parse(query, { maxTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    return error instanceof GraphQLError
      ? refused('BAD_USER_INPUT', error.message)
      : refused('BAD_USER_INPUT', 'not a document');
  }
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return refused(
      'BAD_USER_INPUT',
      'Only subscriptions are taken over the socket. Send the rest by POST to /graphql.',
    );
  }
  const tooMuch = beyondLimits(schema, document, variables ?? {});
  if (tooMuch) return [tooMuch];
  const errors = validate(schema, document, undefined, { maxErrors: DOCUMENT_LIMITS.errors });
  if (errors.length > 0)
    return errors.map((error) => new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } }));
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (given.errors) return given.errors.flatMap(({ message }) => refused('BAD_USER_INPUT', message));
  return { schema, document, variableValues: variables ?? null, operationName: operationName ?? null };
}

function refused(code: string, message: string): GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code } })];
}

function keyOf(query: string, variables: unknown, operationName: unknown, actor: Actor): string {
  return JSON.stringify([query, variables ?? null, operationName ?? null, viewerOf(actor)]);
}
