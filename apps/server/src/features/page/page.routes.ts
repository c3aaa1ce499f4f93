import { ENDPOINT_CHANNELS } from '@signet/domain/webhook-address';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyStatic from '@fastify/static';
import { isUnavailable } from '../../core/errors.js';
import { send, sendKept } from '../../core/http/send.js';
import { FOR_OTHERS } from '../../core/reads/built-for-others.js';
import type { FastLane } from '../../core/reads/fast-lane.js';
import type { Route, WebBundle } from '../../core/web-bundle.js';
import type { PageDocuments } from './page-documents.js';

/** The console and the API explorer style their parts in place, and their editor works in the background. */
const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Loaded by other sites; compressed or not. */
const WIDGET = /\/embed\.js(\.\w+)?$/;

const SERVICE_WORKER = /\/sw\.js(\.\w+)?$/;
/** It asks this server only, and a new one is taken at once. */
const OF_SERVICE_WORKER = {
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'none'; connect-src 'self'",
};

/** What browsers ask for: the page, its history, components, incidents and maintenances, the console, and their files. */
export function addPageRoutes(app: FastifyInstance, web: WebBundle, pages: PageDocuments, fastLane: FastLane): void {
  const sendPage = async (request: FastifyRequest, reply: FastifyReply, route: Route) => {
    try {
      return sendKept(fastLane, request, reply, await pages.page(route));
    } catch (error) {
      if (!isUnavailable(error) || !pages.canServe) throw error;
      // Whoever wants to read of an incident during an outage of our own at least sees the page as it was.
      const { answer } = await pages.page({ name: 'page' });
      const headers = { ...answer.headers, 'cache-control': 'no-store', 'retry-after': '15' };
      return send(request, reply, { ...answer, headers, status: 503 });
    }
  };
  app.get('/', (request, reply) => sendPage(request, reply, { name: 'page' }));
  app.get<{ Params: { id: string } }>('/components/:id', (request, reply) =>
    sendPage(request, reply, { name: 'component', id: request.params.id }),
  );
  app.get<{ Params: { id: string } }>('/incidents/:id', (request, reply) =>
    sendPage(request, reply, { name: 'incident', id: request.params.id }),
  );
  app.get<{ Params: { id: string } }>('/incidents/:id/postmortem', (request, reply) =>
    sendPage(request, reply, { name: 'postmortem', id: request.params.id }),
  );
  app.get<HistoryRequest>('/history', (request, reply) => sendPage(request, reply, historyRoute(request)));
  app.get<HistoryRequest>('/history/:month', (request, reply) => sendPage(request, reply, historyRoute(request)));
  app.get<{ Params: { id: string } }>('/maintenances/:id', (request, reply) =>
    sendPage(request, reply, { name: 'maintenance', id: request.params.id }),
  );
  app.get<SubscribeRequest>('/subscribe', (request, reply) => sendPage(request, reply, subscribeRoute(request.query)));
  app.get('/status.json', async (request, reply) => sendKept(fastLane, request, reply, await pages.json()));
  app.get('/theme.css', async (request, reply) => sendKept(fastLane, request, reply, await pages.themeCss()));
  app.get('/manifest.webmanifest', async (request, reply) =>
    sendKept(fastLane, request, reply, await pages.manifest()),
  );
  app.get('/console', async (_request, reply) => sendApp(reply, web.consoleHtml));
  app.get('/console/*', async (_request, reply) => sendApp(reply, web.consoleHtml));
  void app.register(fastifyStatic, {
    root: web.client,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.html', '**/*.{br,gz}'],
    maxAge: '1h',
    preCompressed: true,
    setHeaders: (reply, path) => {
      if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable');
      if (WIDGET.test(path)) reply.headers(FOR_OTHERS);
      if (SERVICE_WORKER.test(path)) reply.headers(OF_SERVICE_WORKER);
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    if ((request.headers.accept ?? '').includes('text/html')) return sendPage(request, reply, { name: 'notFound' });
    return reply
      .code(404)
      .send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] });
  });
}

interface HistoryRequest {
  Params: { month?: string };
  /** Twice the same name makes a list. */
  Querystring: { component?: string | string[] };
}

interface SubscribeRequest {
  Querystring: { incident?: string | string[]; by?: string | string[]; notice?: string | string[] };
}

function subscribeRoute({ incident = '', by, notice }: SubscribeRequest['Querystring']): Route {
  const wanted = String(by).toUpperCase();
  return {
    name: 'subscribe',
    incidentId: String(incident),
    by: (['EMAIL', ...ENDPOINT_CHANNELS] as const).find((channel) => channel === wanted) ?? null,
    notice: notice === undefined ? null : String(notice),
  };
}

/** The form sends an empty choice for all components. */
function historyRoute({
  params,
  query,
}: {
  params: HistoryRequest['Params'];
  query: HistoryRequest['Querystring'];
}): Route {
  return { name: 'history', month: params.month ?? null, componentId: String(query.component ?? '') || null };
}

/** A page of one of the apps: its files change names, itself it must be asked for. */
export function sendApp(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', APP_POLICY)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(html);
}
