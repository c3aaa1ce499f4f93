import { createSourceEventStream, execute, type ExecutionArgs, type GraphQLError, type GraphQLSchema } from 'graphql';
import { viewerOf, type Actor } from '../actor.js';
import type { Allowances } from '../allowances.js';
import { createContext, type Services } from '../context.js';
import { allowanceSpent } from '../errors.js';
import type { Peer } from './admission.js';
import { checkSubscription, refused, type Asked } from './check-subscription.js';
import { Executions } from './executions.js';
import { Group, type GroupTools, type Source } from './group.js';
import type { LiveSocket } from './live-socket.js';
import type { Slices } from './slices.js';

/** How many different subscriptions are executed; however many sockets share each. */
const MOST_GROUPS = { anonymous: 500, signedIn: 500 };
/** How many of them one address may have begun, so that nobody takes up all. */
const MOST_GROUPS_OF_A_PEER = 50;

/** Executes each event once for all sockets that ask the same with the same rights. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #counts = { anonymous: 0, signedIn: 0 };
  readonly #tools: GroupTools;

  constructor(
    private readonly services: Services,
    private readonly schema: GraphQLSchema,
    private readonly allowances: Allowances,
    slices: Slices,
  ) {
    this.#tools = { slices, executions: new Executions(), log: services.log };
  }

  /** Joins a group, or begins one at the caller's expense; gives back why not, or null. */
  join(socket: LiveSocket, actor: Actor, id: string, asked: Asked): GraphQLError[] | null {
    const key = keyOf(asked, actor);
    let group = this.#groups.get(key);
    if (!group) {
      const args = checkSubscription(this.schema, asked, (cost) => this.#charge(actor, socket.peer, cost));
      if (Array.isArray(args)) return args;
      if (this.#isFull(actor, socket.peer)) {
        return refused('TOO_MANY_REQUESTS', 'Too many different subscriptions are open. Try again later.');
      }
      group = this.#begin(key, actor, socket.peer, args);
    }
    group.add(socket, id);
    socket.subscriptions.set(id, group);
    return null;
  }

  leave(socket: LiveSocket, id: string): void {
    const group = socket.subscriptions.get(id);
    socket.subscriptions.delete(id);
    group?.remove(socket, id);
  }

  leaveAll(socket: LiveSocket): void {
    for (const id of socket.subscriptions.keys()) this.leave(socket, id);
  }

  #charge(actor: Actor, { address }: Peer, cost: number): GraphQLError[] | null {
    const { wait } = this.allowances.spend(actor, address, cost);
    if (wait === 0) return null;
    const { code, message } = allowanceSpent(wait);
    return refused(code, message);
  }

  #isFull(actor: Actor, peer: Peer): boolean {
    const kind = kindOf(actor);
    if (this.#counts[kind] >= MOST_GROUPS[kind]) return true;
    return kind === 'anonymous' && peer.groups >= MOST_GROUPS_OF_A_PEER;
  }

  #begin(key: string, actor: Actor, peer: Peer, args: ExecutionArgs): Group {
    const kind = kindOf(actor);
    this.#counts[kind] += 1;
    peer.groups += 1;
    const group = new Group(sourceOf(this.services, actor, args), this.#tools, () => {
      this.#counts[kind] -= 1;
      peer.groups -= 1;
      this.#groups.delete(key);
    });
    this.#groups.set(key, group);
    void group.run();
    return group;
  }
}

function sourceOf(services: Services, actor: Actor, args: ExecutionArgs): Source {
  const withContext = () => ({ ...args, contextValue: createContext(services, actor) });
  return {
    open: () => createSourceEventStream(withContext()),
    answer: (rootValue) => execute({ ...withContext(), rootValue }),
  };
}

function kindOf(actor: Actor): 'anonymous' | 'signedIn' {
  return actor.kind === 'anonymous' ? 'anonymous' : 'signedIn';
}

function keyOf({ query, variables, operationName }: Asked, actor: Actor): string {
  return JSON.stringify([query, variables ?? null, operationName ?? null, viewerOf(actor)]);
}
