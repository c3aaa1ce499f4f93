import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../../config.js';
import { ANONYMOUS, type Actor } from '../../core/actor.js';
import { createContext, type Context, type Services } from '../../core/context.js';
import { networkOf } from '../../core/http/network-of.js';
import { challengeCookie, providerCookie, sessionCookie } from '../../core/http/session-cookie.js';
import { finishAtProvider, type Finished } from './finish-at-provider.js';
import { CALLBACK_PATH } from './identity-provider.js';

/** Up to four requests to the provider, each with a deadline of its own. */
const ANSWER_WITHIN_MS = 20_000;

interface IdentityRoutesOptions {
  services: Services;
  config: Pick<Config, 'publicUrl'>;
  actorOfSession: (cookie: string | undefined) => Promise<Actor>;
}

/**
 * Where the provider sends people back to. It comes from another site by its nature, so the session counts for nothing
 * before the cookie and the state have shown that this browser set out from here.
 */
export function addIdentityRoutes(app: FastifyInstance, options: IdentityRoutesOptions): void {
  const { services, config, actorOfSession } = options;
  const [session, challenge, provider] = [sessionCookie(config), challengeCookie(config), providerCookie(config)];

  app.get(CALLBACK_PATH, { config: { answerWithinMs: ANSWER_WITHIN_MS } }, async (request, reply) => {
    const { cookies, ip, headers, raw } = request;
    const ctx = createContext(services, ANONYMOUS, request.log as Context['log']);
    ctx.act = { operation: 'signInByProvider', address: ip, by: null };
    const finished = await finishAtProvider(ctx, {
      cookie: cookies[provider.name],
      search: raw.url?.replace(/^[^?]*/, '') ?? '',
      place: { network: networkOf(ip), address: ip, userAgent: headers['user-agent'] ?? '' },
      actorNow: () => actorOfSession(cookies[session.name]),
    });
    if (finished.isSpent) reply.clearCookie(provider.name, provider.options);
    if ('session' in finished) {
      const { token, expiresAt: expires } = finished.session;
      reply.setCookie(session.name, token, { ...session.options, expires });
      reply.clearCookie(challenge.name, challenge.options);
    }
    if ('challenge' in finished) {
      const { secret, expiresAt: expires } = finished.challenge;
      reply.setCookie(challenge.name, secret, { ...challenge.options, expires });
    }
    return goOn(reply, finished);
  });
}

/** To the screen that says in words what came of it. */
function goOn(reply: FastifyReply, finished: Finished): FastifyReply {
  const screen = finished.purpose === 'PROVIDER_SIGN_IN' ? '/console/sign-in' : '/console/account';
  const search = new URLSearchParams();
  if ('refused' in finished) search.set('refused', finished.refused);
  else if ('methods' in finished) search.set('step', finished.methods.join(' '));
  else if (finished.purpose === 'PROVIDER_LINK') search.set('linked', 'yes');
  const address = search.size > 0 ? `${screen}?${search.toString()}` : screen;
  // The address that it leaves holds the code.
  return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(address, 303);
}
