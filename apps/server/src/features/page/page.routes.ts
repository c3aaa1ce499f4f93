import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyStatic from '@fastify/static';
import { sendEncoded } from '../../core/http/encoded.js';
import type { Services } from '../../core/context.js';
import type { WebBundle } from '../../core/web-bundle.js';
import { siteSettings } from '../site/site.queries.js';
import type { PageDocument, PageDocuments } from './page-documents.js';

const PAGE_CACHE = 'public, max-age=5, s-maxage=15, stale-while-revalidate=300, stale-if-error=86400';

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

/** What browsers ask for: the page, its incidents and maintenances, the console, and the files of all these. */
export function addPageRoutes(
  app: FastifyInstance,
  services: Services,
  web: WebBundle,
  documents: PageDocuments,
): void {
  app.get('/', async (request, reply) => sendDocument(request, reply, await documents.get('page')));
  app.get<{ Params: { id: string } }>('/incidents/:id', async (request, reply) =>
    sendDocument(request, reply, await documents.get('incident', request.params.id)),
  );
  app.get<{ Params: { id: string } }>('/maintenances/:id', async (request, reply) =>
    sendDocument(request, reply, await documents.get('maintenance', request.params.id)),
  );
  app.get('/theme.css', async (_request, reply) => {
    const css = web.themeCss(await siteSettings(services.database.reader));
    return reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=60').send(css);
  });
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
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    if ((request.headers.accept ?? '').includes('text/html')) {
      return sendDocument(request, reply, await documents.get('notFound'));
    }
    return reply
      .code(404)
      .send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] });
  });
}

/** A page of one of the apps: its files change names, itself it must be asked for. */
export function sendApp(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', APP_POLICY)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(html);
}

function sendDocument(request: FastifyRequest, reply: FastifyReply, document: PageDocument): FastifyReply {
  reply.header('etag', document.etag).header('cache-control', document.status === 200 ? PAGE_CACHE : 'no-store');
  if (document.status === 200 && isKnown(request.headers['if-none-match'], document.etag))
    return reply.code(304).send();
  reply.code(document.status).type('text/html; charset=utf-8');
  return sendEncoded(request, reply, document.html);
}

/** Tags are compared weakly, as a proxy may have made a strong one weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((tag) => opaque(tag) === opaque(etag));
}
