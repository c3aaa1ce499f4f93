import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { endOtherSessions, endSession } from './end-sessions.js';
import { Session } from './session.entity.js';
import { listSessions } from './session.queries.js';

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => [Session], { description: "One's own, the one used last first. For people who are signed in." })
  sessions(@Ctx() ctx: Context): Promise<Session[]> {
    return listSessions(ctx);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent(@Ctx() { actor }: Context, @Root() { id }: Session): boolean {
    return actor.kind === 'person' && actor.sessionId === id;
  }

  @Mutation(() => ID, { description: "One of one's own. For people who are signed in." })
  endSession(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return endSession(ctx, id);
  }

  @Mutation(() => Int, {
    description: "All of one's own but the one that asks; gives how many. For people who are signed in.",
  })
  endOtherSessions(@Ctx() ctx: Context): Promise<number> {
    return endOtherSessions(ctx);
  }
}
