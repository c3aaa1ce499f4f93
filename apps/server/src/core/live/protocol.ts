import {
  CloseCode,
  MessageType,
  parseMessage,
  type ConnectionInitMessage,
  type Message,
  type SubscribeMessage,
} from 'graphql-ws';
import type { Actor } from '../actor.js';
import { AppError } from '../errors.js';
import { formatError } from '../graphql/errors.js';
import { isTooDeep } from '../graphql/is-too-deep.js';
import type { Log } from '../log.js';
import { refused } from './check-subscription.js';
import { reply } from './frames.js';
import type { Groups } from './groups.js';
import type { LiveSocket } from './live-socket.js';

const MAX_SUBSCRIPTIONS = { anonymous: 10, signedIn: 50 };
/** Who is refused so often, one time after the other, does not listen. */
const MOST_REFUSALS = 50;
/** An operation's id is kept as long as it lives. */
const LONGEST_ID = 256;
/** Close code for a socket that may come back, as the server cannot tell now who it is. */
const TRY_AGAIN_LATER = 1013;

/** Close code for a socket that asks for too much; graphql-ws knows it for too many initialisations, and stays away. */
const TOO_MANY_REQUESTS = CloseCode.TooManyInitialisationRequests;

const ACKNOWLEDGED = reply({ type: MessageType.ConnectionAck });

/** The server's side of graphql-transport-ws (github.com/enisdenjo/graphql-ws, PROTOCOL.md), for subscriptions only. */
export class Protocol {
  constructor(
    private readonly groups: Groups,
    private readonly log: Log,
    private readonly actorOf: (session: string | undefined, authorization: string | undefined) => Promise<Actor>,
    private readonly whenAcknowledged: (socket: LiveSocket, actor: Actor) => void,
  ) {}

  /** Never throws: nothing that somebody sends may end the process. */
  receive(socket: LiveSocket, text: string): void {
    if (!socket.isOpen) return;
    try {
      this.#receive(socket, text);
    } catch (error) {
      this.log.error({ err: error }, 'a message could not be taken');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    }
  }

  #receive(socket: LiveSocket, text: string): void {
    const message = readMessage(text);
    switch (message?.type) {
      case MessageType.ConnectionInit:
        void this.#initialise(socket, message);
        return;
      case MessageType.Subscribe:
        return this.#subscribe(socket, message);
      case MessageType.Complete:
        return this.groups.leave(socket, message.id);
      case MessageType.Ping:
        return socket.send(reply({ type: MessageType.Pong, ...(message.payload && { payload: message.payload }) }));
      case MessageType.Pong:
        return;
      default:
        return socket.close(CloseCode.BadRequest, 'Invalid message received');
    }
  }

  async #initialise(socket: LiveSocket, { payload }: ConnectionInitMessage): Promise<void> {
    if (socket.initialised) {
      return socket.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    }
    socket.initialised = true;
    try {
      const actor = await this.actorOf(socket.session, authorizationIn(payload));
      if (!socket.isOpen) return;
      socket.actor = actor;
      this.whenAcknowledged(socket, actor);
      socket.send(ACKNOWLEDGED);
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNAUTHENTICATED') {
        return socket.close(CloseCode.Forbidden, 'Forbidden');
      }
      this.log.warn({ err: error }, 'who opens a socket could not be found out');
      socket.close(TRY_AGAIN_LATER, 'try again later');
    }
  }

  #subscribe(socket: LiveSocket, { id, payload }: SubscribeMessage): void {
    const { actor, subscriptions } = socket;
    if (!actor) return socket.close(CloseCode.Unauthorized, 'Unauthorized');
    if (subscriptions.has(id)) {
      return socket.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    }
    const most = actor.kind === 'anonymous' ? MAX_SUBSCRIPTIONS.anonymous : MAX_SUBSCRIPTIONS.signedIn;
    const errors =
      subscriptions.size < most
        ? this.groups.join(socket, actor, id, payload)
        : refused('TOO_MANY_REQUESTS', `A socket carries at most ${most} subscriptions.`);
    socket.refusals = errors ? socket.refusals + 1 : 0;
    if (!errors) return;
    if (socket.refusals > MOST_REFUSALS) return socket.close(TOO_MANY_REQUESTS, 'Too many requests');
    socket.send(reply({ id, type: MessageType.Error, payload: errors.map((error) => formatError(error, error)) }));
  }
}

/** What scripts send, as browsers let nobody set a socket's headers. */
function authorizationIn(payload: ConnectionInitMessage['payload']): string | undefined {
  const given = payload?.['authorization'];
  return typeof given === 'string' ? given : undefined;
}

function readMessage(text: string): Message | null {
  try {
    const message = parseMessage(text);
    if (isTooDeep(message)) return null;
    return 'id' in message && message.id.length > LONGEST_ID ? null : message;
  } catch {
    return null;
  }
}
