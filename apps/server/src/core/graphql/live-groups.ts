import { createSourceEventStream, execute, GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { createContext, type Context, type Services } from '../context.js';
import type { Actor } from '../actor.js';
import { Topic } from '../events/topic.js';
import { formatError, isUnexpected } from './errors.js';

/** One subscription as a socket asks for it. */
export interface LiveRequest {
  args: ExecutionArgs;
  actor: Actor;
  /** Requests with the same key get the same messages: same document, same variables, same rights. */
  key: string;
}

/** Executes each event once for all sockets that ask the same with the same rights. */
export class LiveGroups {
  readonly #groups = new Map<string, Promise<Topic<ExecutionResult> | ExecutionResult>>();

  constructor(private readonly services: Services) {}

  /** The messages, or the one answer that refuses. */
  async join(request: LiveRequest): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    let group = this.#groups.get(request.key);
    if (!group) {
      group = this.#open(request);
      this.#groups.set(request.key, group);
    }
    const opened = await group;
    return opened instanceof Topic ? opened.subscribe() : opened;
  }

  async #open({ args, actor, key }: LiveRequest): Promise<Topic<ExecutionResult> | ExecutionResult> {
    const freshContext = (): Context => createContext(this.services, actor);
    const events = await createSourceEventStream({ ...args, contextValue: freshContext() });
    if (!(Symbol.asyncIterator in events)) {
      this.#groups.delete(key);
      return this.#shown(events);
    }
    const stream = events[Symbol.asyncIterator]();
    const topic = new Topic<ExecutionResult>(() => {
      this.#groups.delete(key);
      void stream.return?.();
    });
    void this.#run(stream, topic, (rootValue) => execute({ ...args, rootValue, contextValue: freshContext() }));
    return topic;
  }

  async #run(
    events: AsyncIterator<unknown>,
    topic: Topic<ExecutionResult>,
    answer: (event: unknown) => Promise<ExecutionResult> | ExecutionResult,
  ): Promise<void> {
    try {
      for (let next = await events.next(); !next.done; next = await events.next()) {
        topic.publish(this.#shown(await answer(next.value)));
      }
    } catch (error) {
      this.services.log.error({ err: error }, 'a subscription ended');
    } finally {
      await events.return?.();
      topic.close();
    }
  }

  #shown({ errors, ...result }: ExecutionResult): ExecutionResult {
    if (!errors) return result;
    for (const error of errors) {
      if (isUnexpected(error)) this.services.log.error({ err: error.originalError ?? error }, 'a live message failed');
    }
    return { ...result, errors: errors.map(refusalOf) };
  }
}

/** The error as it may be sent; graphql-js's type for a result wants its class. */
function refusalOf(error: GraphQLError): GraphQLError {
  const { message, extensions } = formatError(error.toJSON(), error);
  return new GraphQLError(message, { path: error.path, extensions });
}
