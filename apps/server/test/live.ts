import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';
import type { Answer, Refused } from './client.js';

interface Message {
  id?: string;
  type: string;
  payload?: { data?: Answer | null; errors?: Refused[] } | Refused[] | undefined;
}

/** A socket that speaks graphql-transport-ws, message by message. */
export class LiveSocket {
  readonly messages: Message[] = [];
  readonly #waiting: (() => void)[] = [];
  #next = 1;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as Message);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  static async open(origin: string, options: ClientOptions = {}, payload?: unknown): Promise<LiveSocket> {
    const live = new LiveSocket(
      new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options),
    );
    await once(live.socket, 'open');
    live.send({ type: 'connection_init', payload });
    await live.take((message) => message.type === 'connection_ack');
    return live;
  }

  send(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Starts an operation; gives back its id. */
  start(query: string, variables?: Record<string, unknown>): string {
    const id = String(this.#next++);
    this.send({ id, type: 'subscribe', payload: { query, variables } });
    return id;
  }

  /** Starts a subscription and returns once the server has surely taken it up. */
  async subscribe(query: string, variables?: Record<string, unknown>): Promise<string> {
    const id = this.start(query, variables);
    this.send({ type: 'ping' });
    await this.take((message) => message.type === 'pong');
    // The protocol acknowledges no subscription: the pong says that it was received, a moment more that it was joined.
    await new Promise((resolve) => setTimeout(resolve, 150));
    return id;
  }

  /** The first message that fits, now or within `ms`; it is taken out. */
  async take(fits: (message: Message) => boolean, ms = 5_000): Promise<Message> {
    const deadline = Date.now() + ms;
    for (;;) {
      const at = this.messages.findIndex(fits);
      const [found] = at >= 0 ? this.messages.splice(at, 1) : [];
      if (found) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`nothing that fits within ${ms} ms; got ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** The next `data` of an operation. */
  async next(id: string, ms?: number): Promise<Answer> {
    const { payload } = await this.take((message) => message.type === 'next' && message.id === id, ms);
    if (!payload || Array.isArray(payload) || !payload.data) throw new Error(JSON.stringify(payload));
    return payload.data;
  }

  /** The page's change to this revision; those of earlier ones may still be on their way and are passed over. */
  async changeTo(id: string, revision: number): Promise<Answer> {
    for (;;) {
      const { pageChanged } = await this.next(id);
      if (pageChanged.revision >= revision) return pageChanged;
    }
  }

  /** The errors with which an operation was refused, before it began or when its source was asked for. */
  async refusal(id: string): Promise<Refused[]> {
    const { payload } = await this.take((message) => message.id === id && refusedBy(message).length > 0);
    return refusedBy({ type: 'error', payload });
  }

  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return;
    this.socket.close();
    await once(this.socket, 'close');
  }
}

function refusedBy({ payload }: Message): Refused[] {
  return Array.isArray(payload) ? payload : (payload?.errors ?? []);
}
