import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { HttpContext } from '../../core/graphql/http-context.js';
import { PushSubscriptionInput, SubscribeBrowserInput } from './push.inputs.js';
import { pushIdentity } from './push.queries.js';
import { renewBrowser } from './renew-browser.js';
import { subscribeBrowser } from './subscribe-browser.js';

@Resolver()
export class PushResolver {
  @Query(() => String, { description: 'What a browser needs to subscribe: its `applicationServerKey`, in base64url.' })
  async pushKey(@Ctx() { db }: HttpContext): Promise<string> {
    return (await pushIdentity(db)).publicKey;
  }

  @Mutation(() => String, {
    description:
      'Tells a browser by Web Push, from now on. Gives the token with which it can change or end that; it does not expire.',
  })
  subscribeBrowser(
    @Ctx() ctx: HttpContext,
    @Arg('input', () => SubscribeBrowserInput) input: SubscribeBrowserInput,
  ): Promise<string> {
    return subscribeBrowser(ctx, input, ctx.http.network);
  }

  @Mutation(() => Boolean, { description: 'The browser of this token got another push subscription.' })
  renewBrowser(
    @Ctx() ctx: HttpContext,
    @Arg('token', () => String) token: string,
    @Arg('browser', () => PushSubscriptionInput) browser: PushSubscriptionInput,
  ): Promise<boolean> {
    return renewBrowser(ctx, token, browser);
  }
}
