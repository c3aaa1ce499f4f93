import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { PushSubscriptionInput } from '../push/push.inputs.js';
import { addNudgeBrowser } from './add-nudge-browser.js';
import { AddedNudgeBrowser, MyNotifications } from './my-notifications.js';
import { myNotifications } from './my-notifications.queries.js';
import { removeNudgeBrowser } from './remove-nudge-browser.js';
import { setMailNudges } from './set-mail-nudges.js';

@Resolver()
export class NudgeResolver {
  @Query(() => MyNotifications, { description: "One's own. For those who may edit and are signed in." })
  myNotifications(@Ctx() ctx: Context): Promise<MyNotifications> {
    return myNotifications(ctx);
  }

  @Mutation(() => MyNotifications, {
    description: 'Whether one is nudged by mail oneself. For those who may edit and are signed in.',
  })
  setMailNudges(@Ctx() ctx: Context, @Arg('on', () => Boolean) on: boolean): Promise<MyNotifications> {
    return setMailNudges(ctx, on);
  }

  @Mutation(() => AddedNudgeBrowser, {
    description: 'One is nudged in this browser too. For those who may edit and are signed in.',
  })
  addNudgeBrowser(
    @Ctx() ctx: Context,
    @Arg('browser', () => PushSubscriptionInput) browser: PushSubscriptionInput,
  ): Promise<AddedNudgeBrowser> {
    return addNudgeBrowser(ctx, browser);
  }

  @Mutation(() => MyNotifications, { description: "One of one's own. For those who may edit and are signed in." })
  removeNudgeBrowser(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<MyNotifications> {
    return removeNudgeBrowser(ctx, id);
  }
}
