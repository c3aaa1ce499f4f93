import { readFile } from 'node:fs/promises';
import { createServer } from 'vite';

const PORT = Number(process.env.PORT ?? 5173);
const SERVER = process.env.SIGNET_DEV_SERVER ?? 'http://localhost:4000';
const PROXIED = [
  '/graphql',
  '/theme.css',
  '/images',
  '/healthz',
  '/readyz',
  '/status.json',
  '/feed',
  '/calendar',
  '/badge',
  '/embed',
  '/sw.js',
  '/manifest.webmanifest',
];
const PROXIED_BELOW = '^/(components|maintenances)/[^/]+/[a-z]+\\.[a-z]+$';
const here = (path) => new URL(path, import.meta.url);

const vite = await createServer({
  server: {
    port: PORT,
    strictPort: true,
    proxy: Object.fromEntries(
      [...PROXIED, PROXIED_BELOW].map((path) => [path, { target: SERVER, ws: path === '/graphql' }]),
    ),
  },
  plugins: [{ name: 'signet-pages', configureServer: (server) => () => server.middlewares.use(servePages) }],
});

function servePages(request, response) {
  answer(request, response).catch((error) => {
    vite.ssrFixStacktrace(error);
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${error.stack}\n`);
  });
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const { status, html } = pathname.startsWith('/console')
    ? { status: 200, html: await transformed('console.html', request.url) }
    : await publicPage(pathname, request.url);
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

async function transformed(page, url) {
  return vite.transformIndexHtml(url, await readFile(here(page), 'utf8'));
}

async function publicPage(pathname, url) {
  const { documents, render } = await vite.ssrLoadModule('/src/public/entry-server.tsx');
  const template = await transformed('index.html', url);
  const route = routeOf(new URL(url, 'http://localhost'));
  const html = render(route, await ask(documents[route.name], route), template);
  if (html !== null && route.name !== 'notFound') return { status: 200, html };
  return { status: 404, html: html ?? render({ name: 'notFound' }, await ask(documents.notFound, {}), template) };
}

function routeOf({ pathname, searchParams }) {
  if (pathname === '/') return { name: 'page' };
  const [history, month = null] = /^\/history(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (history) return { name: 'history', month, componentId: searchParams.get('component') || null };
  const [, told] = /^\/incidents\/([^/]+)\/postmortem$/.exec(pathname) ?? [];
  if (told) return { name: 'postmortem', id: decodeURIComponent(told) };
  const [, kind, id] = /^\/(component|incident|maintenance)s\/([^/]+)$/.exec(pathname) ?? [];
  return kind ? { name: kind, id: decodeURIComponent(id) } : { name: 'notFound' };
}

async function ask(query, { name: _kind, ...variables }) {
  const response = await fetch(`${SERVER}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${SERVER} answered: ${JSON.stringify(errors)}`);
  return data;
}

await vite.listen();
process.stdout.write(`Signet's pages on http://localhost:${PORT}, data from ${SERVER}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void vite.close().then(() => process.exit(0)));
