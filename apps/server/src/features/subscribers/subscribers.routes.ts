import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createContext, type Context, type Services } from '../../core/context.js';
import { AppError } from '../../core/errors.js';
import type { Callers } from '../../core/http/callers.js';
import { networkOf } from '../../core/http/network-of.js';
import { send, sendNothing } from '../../core/http/send.js';
import type { Route } from '../../core/web-bundle.js';
import type { PageDocuments } from '../page/page-documents.js';
import { subscribeBrowser } from '../push/subscribe-browser.js';
import { confirmSubscription } from './confirm-subscription.js';
import { rotateSubscriptionSecret } from '../hooks/rotate-subscription-secret.js';
import { postedAddress } from './posted-address.js';
import { postedChoice } from './posted-choice.js';
import { sendManageLink } from './send-manage-link.js';
import { subscribe } from './subscribe.js';
import { unsubscribe } from './unsubscribe.js';
import { updateSubscription } from './update-subscription.js';

interface Linked {
  Params: { token: string };
  Querystring: { notice?: string | string[] };
}

/**
 * What mailed links lead to, and the forms of these pages as browsers without scripts post them. Nothing happens
 * by GET: scanners of mail open every link.
 */
export function addSubscriberRoutes(
  app: FastifyInstance,
  services: Services,
  callers: Callers,
  pages: PageDocuments | undefined,
): void {
  const contextOf = async (request: FastifyRequest) =>
    createContext(services, await callers.actorOf(request), request.log as Context['log']);
  const sendPage = async (request: FastifyRequest, reply: FastifyReply, route: Route) =>
    pages ? send(request, reply, await pages.personal(route)) : sendNothing(reply);
  const step = (name: Extract<Route, { name: 'subscription' }>['step']) =>
    async function show(request: FastifyRequest<Linked>, reply: FastifyReply) {
      const { params, query } = request;
      const notice = query.notice === undefined ? null : String(query.notice);
      return sendPage(request, reply, { name: 'subscription', token: params.token, step: name, notice });
    };

  app.get<Linked>('/confirm/:token', step('confirm'));
  app.get<Linked>('/subscription/:token', step('manage'));
  app.get<Linked>('/unsubscribe/:token', step('unsubscribe'));

  void app.register(async (forms) => {
    // In any type: mail programs post one click as they like, and other types are no form of ours.
    forms.removeAllContentTypeParsers();
    forms.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

    forms.post('/subscribe', async (request, reply) => {
      const form = formOf(request);
      const incident = form.get('incident');
      const { channel, by, address } = postedAddress(form);
      const input = { ...postedChoice(form), channel, address };
      const notice = await noticeOf(async () => subscribe(await contextOf(request), input, networkOf(request.ip)));
      const search = new URLSearchParams({ ...by, ...(incident && { incident }), notice: notice ?? 'sent' });
      return reply.redirect(`/subscribe?${search.toString()}`, 303);
    });

    forms.post('/subscribe/browser', async (request, reply) => {
      const form = formOf(request);
      const [endpoint = '', p256dh = '', auth = ''] = ['endpoint', 'p256dh', 'auth'].map(
        (name) => form.get(name) ?? '',
      );
      const input = { ...postedChoice(form), browser: { endpoint, p256dh, auth } };
      let token = '';
      const notice = await noticeOf(async () => {
        token = await subscribeBrowser(await contextOf(request), input, networkOf(request.ip));
      });
      // A refusal is an answer too, as with the other forms: the page words it.
      return reply.header('cache-control', 'no-store').send(notice ? { notice } : { token });
    });

    forms.post('/subscribe/link', async (request, reply) => {
      const { channel, by, address } = postedAddress(formOf(request));
      const ask = async () => sendManageLink(await contextOf(request), { channel, address }, networkOf(request.ip));
      const search = new URLSearchParams({ ...by, notice: (await noticeOf(ask)) ?? 'asked' });
      return reply.redirect(`/subscribe?${search.toString()}`, 303);
    });

    forms.post<Linked>('/confirm/:token', async (request, reply) => {
      const { token } = request.params;
      const manage = await ifThere(async () => confirmSubscription(await contextOf(request), token));
      return reply.redirect(
        manage ? `/subscription/${manage}?notice=confirmed` : `/confirm/${encodeURIComponent(token)}`,
        303,
      );
    });

    forms.post<Linked>('/subscription/:token', async (request, reply) => {
      const { token } = request.params;
      const choice = postedChoice(formOf(request));
      const change = async () => updateSubscription(await contextOf(request), token, choice);
      const notice = await noticeOf(() => ifThere(change));
      return reply.redirect(`/subscription/${encodeURIComponent(token)}?notice=${notice ?? 'saved'}`, 303);
    });

    forms.post<Linked>('/subscription/:token/secret', async (request, reply) => {
      const { token } = request.params;
      const done = await ifThere(async () => rotateSubscriptionSecret(await contextOf(request), token));
      return reply.redirect(`/subscription/${encodeURIComponent(token)}${done ? '?notice=rotated' : ''}`, 303);
    });

    forms.post<Linked>('/unsubscribe/:token', async (request, reply) => {
      const { token } = request.params;
      const done = await ifThere(async () => unsubscribe(await contextOf(request), token));
      if (done === null) return sendNothing(reply);
      const isBrowser = (request.headers.accept ?? '').includes('text/html');
      if (isBrowser && pages)
        return sendPage(request, reply, { name: 'subscription', token, step: 'ended', notice: null });
      return reply.header('cache-control', 'no-store').send({ unsubscribed: true });
    });
  });
}

function formOf({ body }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(typeof body === 'string' ? body : '');
}

/** Why it was refused, as the pages know it; null if it was not. @throws whatever is not a refusal that they know */
async function noticeOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'TOO_MANY_REQUESTS') return 'limit';
    if (error.code !== 'BAD_USER_INPUT') throw error;
    const paths = error.fields.map(({ path }) => path);
    if (paths.some((path) => path === 'input.channel' || path === 'input.browser')) return 'notOffered';
    if (paths.some((path) => path.startsWith('input.browser'))) return 'unreachable';
    return paths.some((path) => path.endsWith('address')) ? 'address' : 'choice';
  }
}

/** Null where the link is none any more. @throws every other failure */
async function ifThere<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
