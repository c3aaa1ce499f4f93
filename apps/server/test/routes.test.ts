import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeKind } from '../src/core/events/event.entity.js';
import { loadWebBundle, type WebBundle } from '../src/core/web-bundle.js';
import { Component } from '../src/features/components/component.entity.js';
import { Incident } from '../src/features/incidents/incident.entity.js';
import { setSiteImage } from '../src/features/images/set-site-image.js';
import { updateIncident } from '../src/features/incidents/update-incident.js';
import { Maintenance } from '../src/features/maintenances/maintenance.entity.js';
import { Metric } from '../src/features/metrics/metric.entity.js';
import { newLink } from '../src/features/subscribers/link-holder.js';
import { LINK_PURPOSES } from '../src/features/subscribers/subscriber-links.js';
import { aSubscriber } from './factories.js';
import { getRoutes } from './get-routes.js';
import { PNG } from './plausible.js';
import { startTestApp, type TestApp } from './harness.js';
import { makeSecrets, WORDS, type Secret, type SecretKind } from './secrets.js';

const MONTH = new Date().toISOString().slice(0, 7);

/** What is asked of routes that everybody may ask, as the framework lists them. */
const PATHS: Record<string, string[]> = {
  '/': ['/', '/?x=1'],
  '/badge.json': ['/badge.json'],
  '/badge.svg': ['/badge.svg', '/badge.svg?style=for-the-badge&label=x'],
  '/calendar.ics': ['/calendar.ics'],
  '/console': ['/console'],
  '/console*': ['/console/', '/console/incidents/1'],
  '/embed': ['/embed'],
  '/embed.json': ['/embed.json'],
  '/feed.atom': ['/feed.atom'],
  '/feed.json': ['/feed.json'],
  '/feed.rss': ['/feed.rss'],
  '/history': ['/history'],
  '/history/:month': [`/history/${MONTH}`],
  '/images/:name': [],
  '/images/:name/:file': ['/images/own/operational.svg'],
  '/graphql': [`/graphql?query=${encodeURIComponent('{ statusPage { headline } }')}`],
  '/healthz': ['/healthz'],
  '/metrics': ['/metrics'],
  '/manifest.webmanifest': ['/manifest.webmanifest'],
  '/oidc/callback': ['/oidc/callback', '/oidc/callback?code=x&state=x'],
  '/readyz': ['/readyz'],
  '/status.json': ['/status.json'],
  '/subscribe': ['/subscribe', '/subscribe?notice=sent'],
  '/theme.css': ['/theme.css'],
};

/** Of what kind the things are that a route is asked for: every secret one, and a public one. */
const KINDS: Record<string, NodeKind> = {
  '/components/:id/badge.json': 'Component',
  '/components/:id/badge.svg': 'Component',
  '/components/:id/calendar.ics': 'Component',
  '/components/:id/feed.atom': 'Component',
  '/components/:id/feed.json': 'Component',
  '/components/:id/feed.rss': 'Component',
  '/components/:id': 'Component',
  '/history/:month?component=:id': 'Component',
  '/history?component=:id': 'Component',
  '/incidents/:id': 'Incident',
  '/incidents/:id/postmortem': 'Incident',
  '/maintenances/:id': 'Maintenance',
  '/subscribe?incident=:id': 'Incident',
  '/maintenances/:id/calendar.ics': 'Maintenance',
};

/** As `KINDS`, but whoever says who they are gets what they may see themselves. */
const PERSONAL: Record<string, NodeKind> = { '/metrics/:id/points.csv': 'Metric' };

/** What only admins get, and others are refused. */
const FOR_ADMINS = ['/audit.csv', '/subscribers.csv'];

/** What mailed links lead to. */
const LINKED = ['/confirm/:token', '/subscription/:token', '/unsubscribe/:token'];

/** How addresses and names speak of a thing. */
const NAMES: Partial<Record<SecretKind, string>> = {
  Component: 'component',
  Incident: 'incident',
  Maintenance: 'maintenance',
  Metric: 'metric',
};

let app: TestApp;
let web: WebBundle;
let secrets: Secret[];
let open: Partial<Record<NodeKind, number>>;
let cookie: string;
let links: string[];

beforeAll(async () => {
  web = await loadWebBundle();
  app = await startTestApp({ web });
  const ctx = app.ctx();
  secrets = await makeSecrets(ctx);
  open = {
    Component: (await ctx.db.findOneByOrFail(Component, { name: 'Shown' })).id,
    Incident: (await ctx.db.findOneByOrFail(Incident, { title: 'Known to all' })).id,
    Metric: (await ctx.db.findOneByOrFail(Metric, { name: 'Metric for all' })).id,
    Maintenance: (await ctx.db.findOneByOrFail(Maintenance, { title: 'Work for all to know' })).id,
  };
  for (const id of [open.Incident, ...secrets.filter(({ kind }) => kind === 'Incident').map((secret) => secret.id)]) {
    const word = secrets.find((secret) => secret.kind === 'Incident' && secret.id === id)?.word ?? 'what we learned';
    await updateIncident(ctx, String(id), { postmortem: word });
  }
  await setSiteImage(ctx, 'LOGO', PNG);
  const { images } = await setSiteImage(ctx, 'ICON', PNG);
  PATHS['/images/:name']?.push(`/images/${images?.logo?.hash}.webp`, `/images/${images?.icon?.hash}.png`);
  PATHS['/images/:name/:file']?.push(`/images/${images?.icon?.tabHash}/partial_outage.svg`);
  cookie = (await app.owner()).cookie;
  const hidden = secrets.filter(({ kind }) => kind === 'Incident');
  const chosen = hidden.map(({ id: targetId }) => ({ kind: 'INCIDENT' as const, targetId }));
  const { id } = await aSubscriber(ctx, {}, chosen);
  links = await Promise.all(LINK_PURPOSES.map((purpose) => newLink(ctx, id, purpose)));
});
afterAll(() => app.close());

const pathOf = (route: string, id: number | string) => route.replace(':month', MONTH).replace(':id', String(id));

/** The files of the build are the same for everybody. */
const isFile = (route: string) => route.length > 1 && existsSync(join(web.client, route));

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.origin}${path}`, { headers });
  const said = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return { status: response.status, text: await response.text(), said };
}

/** What an answer says that it should not: a secret word, or the name of a secret thing. */
function leaksIn(answer: string): string[] {
  const named = secrets.flatMap(({ kind, id }) => {
    const name = NAMES[kind];
    return name && new RegExp(String.raw`\b${name}(s/|:|-)${id}\b`).test(answer) ? [`${kind} ${id}`] : [];
  });
  return [...Object.values(WORDS).filter((word) => answer.includes(word)), ...named];
}

const ASKERS: [string, () => Record<string, string>][] = [
  ['a script', () => ({})],
  ['a browser', () => ({ accept: 'text/html' })],
  ['an owner who is signed in', () => ({ accept: 'text/html', cookie })],
];

it('no route that answers GET is left out', () => {
  const routes = getRoutes(app.http).filter((route) => !isFile(route));
  const walked = [...Object.keys(PATHS), ...Object.keys(KINDS), ...Object.keys(PERSONAL), ...FOR_ADMINS, ...LINKED].map(
    (address) => address.split('?')[0],
  );
  expect(routes.toSorted()).toEqual([...new Set(walked)].toSorted());
});

describe.each(ASKERS)('%s', (_who, headers) => {
  it.each(Object.entries(PATHS))('is told by %s nothing that only some may see', async (_route, paths) => {
    // The second time it comes from finished bytes.
    for (const path of [...paths, ...paths]) {
      const { status, text, said } = await get(path, headers());
      expect([path, status, leaksIn(text + said)]).toEqual([path, 200, []]);
    }
  });

  it.each(LINKED)(
    'is told by %s nothing that a visitor who subscribed may not see, and nobody else is',
    async (route) => {
      for (const token of [...links, 'none']) {
        const { status, text, said } = await get(route.replace(':token', token), headers());
        expect([status, leaksIn(text + said)]).toEqual([200, []]);
        expect(said).toMatch(/cache-control: no-store\n/);
        expect(said).toMatch(/referrer-policy: no-referrer\n/);
        expect(said).toMatch(/x-robots-tag: noindex\n/);
        expect(said).not.toContain('etag');
      }
    },
  );

  it.each(Object.entries(KINDS))('is told by %s nothing that only some may see', async (route, kind) => {
    const hidden = secrets.filter((secret) => secret.kind === kind).map(({ id }) => pathOf(route, id));
    const paths = [pathOf(route, open[kind] ?? 0), ...hidden];
    for (const path of [...paths, ...paths]) {
      const { status, text, said } = await get(path, headers());
      expect([path, status, leaksIn(text + said)]).toEqual([path, hidden.includes(path) ? 404 : 200, []]);
    }
  });
});

it.each(Object.entries(PERSONAL))(
  '%s tells nobody, and an owner of another site, no more than everybody',
  async (route, kind) => {
    const hidden = secrets.filter((secret) => secret.kind === kind).map(({ id }) => pathOf(route, id));
    const paths = [pathOf(route, open[kind] ?? 0), ...hidden];
    const strangers: Record<string, string>[] = [
      {},
      { accept: 'text/html' },
      { cookie, origin: 'https://elsewhere.example' },
    ];
    for (const headers of strangers) {
      for (const path of paths) {
        const { status, text, said } = await get(path, headers);
        expect([path, status, leaksIn(text + said)]).toEqual([path, hidden.includes(path) ? 404 : 200, []]);
      }
    }
    for (const path of hidden) expect([path, (await get(path, { cookie })).status]).toEqual([path, 200]);
  },
);

it.each(FOR_ADMINS)('%s is refused to nobody, and to an owner of another site', async (path) => {
  const strangers: Record<string, string>[] = [{}, { cookie, origin: 'https://elsewhere.example' }];
  for (const headers of strangers) {
    const { status, text, said } = await get(path, headers);
    expect([status, leaksIn(text + said)]).toEqual([401, []]);
  }
  expect((await get(path, { cookie })).status).toBe(200);
});

it.each(Object.entries({ ...KINDS, ...PERSONAL }))(
  '%s answers for what one may not see as for what is not there',
  async (route, kind) => {
    const answerFor = (id: number | string) => get(pathOf(route, id));
    const hidden = secrets.filter((secret) => secret.kind === kind);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    const { status, text } = await answerFor(999_999);
    expect(status).toBe(404);
    for (const { id } of hidden) expect([id, await answerFor(id)]).toMatchObject([id, { status, text }]);
    expect((await answerFor('nonsense')).status).toBe(404);
  },
);

it('what only some may see colours no badge and no embed', async () => {
  const component = JSON.parse((await get(`/components/${open.Component}/badge.json`)).text) as { message: string };
  const page = JSON.parse((await get('/badge.json')).text) as { message: string };
  const embed = JSON.parse((await get('/embed.json')).text) as { headline: string; incidents: unknown[] };
  // By the open incident that everybody may know of, and no more.
  expect([component.message, page.message]).toEqual(['operational', 'degraded performance']);
  expect([embed.headline, embed.incidents.length]).toEqual(['Investigating: Known to all', 1]);
});
