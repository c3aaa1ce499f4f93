import { COMPONENT_STATUSES } from '@signet/domain/component';
import { COMPONENT_WORDS } from '@signet/domain/words';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { aComponent, aGroup, aMaintenance, anIncident } from '../../../test/factories.js';
import { connectionsOf, startTestApp, type TestApp } from '../../../test/harness.js';
import { loadWebBundle } from '../../core/web-bundle.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { updateComponent } from '../components/update-component.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateSite } from '../site/update-site.js';
import { COMPONENT_COLORS, INDICATOR_COLORS } from './status-colors.js';

const MINUTE_MS = 60_000;

let app: TestApp;
let api: string;
let moved = 0;

beforeAll(async () => {
  app = await startTestApp({ web: await loadWebBundle(), now: () => new Date(Date.now() + moved) });
  await updateSite(app.ctx(), { name: 'Acme' });
  api = String((await aComponent(app.ctx(), { name: 'API <v2>' })).id);
});
afterAll(() => app.close());

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.origin}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function json(path: string): Promise<Record<string, unknown>> {
  return JSON.parse((await get(path)).text) as Record<string, unknown>;
}

/** Once it says so. */
const eventually = (path: string) => expect.poll(async () => (await get(path)).text, { timeout: 5_000 });

describe('a badge', () => {
  it('says in words, in its title too, how the page and a component are', async () => {
    for (const status of COMPONENT_STATUSES) {
      await setComponentStatus(app.ctx(), api, status);
      const words = COMPONENT_WORDS[status];
      await eventually(`/components/${api}/badge.svg`).toContain(`<title>API &lt;v2&gt;: ${words}</title>`);
      const { text } = await get(`/components/${api}/badge.svg`);
      expect(text).toMatch(/^<svg [^>]*role="img" aria-label="API &lt;v2&gt;: /);
      expect(text).toContain(`fill="${COMPONENT_COLORS[status]}"`);
      expect(text).not.toMatch(/<script| style=|href/);
    }
    expect((await get('/badge.svg')).text).toContain('<title>Acme status: major outage</title>');
    await setComponentStatus(app.ctx(), api, 'OPERATIONAL');
    await eventually('/badge.svg').toContain('<title>Acme status: operational</title>');
  });

  it('looks as asked', async () => {
    const styles = ['flat', 'flat-square', 'plastic', 'for-the-badge'];
    const drawn = await Promise.all(styles.map(async (style) => (await get(`/badge.svg?style=${style}`)).text));
    expect(new Set(drawn).size).toBe(4);
    expect(drawn[0]).toBe((await get('/badge.svg')).text);
    const { text } = await get('/badge.svg?label=Our%20status&color=%232a9d4b&labelColor=222&utm_source=x');
    for (const part of ['<title>Our status: operational</title>', 'fill="#2a9d4b"', 'fill="#222"'])
      expect(text).toContain(part);
    const silent = await get('/badge.svg?label=');
    expect(silent.text).toContain('<title>operational</title>');
  });

  it.each([
    ['style=social', 'style'],
    ['style=flat&style=flat', 'style'],
    [`label=${'x'.repeat(61)}`, 'label'],
    ['color=url(%23x)', 'color'],
    ['labelColor=%22/%3E%3Cscript%3E', 'labelColor'],
    ['style=x&color=y', 'style'],
  ])('is refused with ?%s', async (search, name) => {
    for (const path of ['/badge.svg', `/components/${api}/badge.svg`]) {
      const { status, text } = await get(`${path}?${search}`);
      const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; fields: { path: string }[] } }[] };
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(errors[0]?.extensions.fields[0]?.path).toBe(name);
    }
  });

  it('has a label of a length that can be read, and no characters that break a picture', async () => {
    const { id } = await aComponent(app.ctx(), { name: '🙂'.repeat(100) });
    await eventually(`/components/${id}/badge.svg`).toContain(`<title>${'🙂'.repeat(59)}…: operational</title>`);
    const { text } = await get('/badge.svg?label=a%01b');
    expect(text).toContain('<title>ab: operational</title>');
    await updateSite(app.ctx(), { name: 'Acme Status' });
    await eventually('/badge.svg').toContain('<title>Acme Status: operational</title>');
    await updateSite(app.ctx(), { name: 'Acme' });
  });

  it('is also told to shields.io', async () => {
    await eventually('/badge.json').toContain('"Acme status"');
    expect(await json('/badge.json')).toEqual({
      schemaVersion: 1,
      label: 'Acme status',
      message: 'operational',
      color: '#146c2e',
      cacheSeconds: 300,
    });
    expect(await json(`/components/${api}/badge.json`)).toMatchObject({ label: 'API <v2>', message: 'operational' });
  });

  it('is nowhere to be found for a component that is not to be seen, or is not there', async () => {
    const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
    const inner = await aComponent(app.ctx(), { groupId: String(group.id) });
    const once = await aComponent(app.ctx());
    await eventually(`/components/${once.id}/badge.svg`).toContain('operational');
    await updateComponent(app.ctx(), String(once.id), { enabled: false });
    await expect.poll(async () => (await get(`/components/${once.id}/badge.svg`)).status).toBe(404);
    const nowhere = await get('/nowhere/at/all');
    for (const id of [inner.id, once.id, 999_999, 0, 'x', '99999999999']) {
      for (const file of ['badge.svg', 'badge.json']) {
        const { status, text } = await get(`/components/${id}/${file}`);
        expect([id, file, status, text]).toEqual([id, file, 404, nowhere.text]);
      }
    }
  });
});

it('white words are read on every colour', () => {
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const color of Object.values({ ...COMPONENT_COLORS, ...INDICATOR_COLORS }))
    expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

describe('what is embedded', () => {
  it('says how the page is, and names what is open', async () => {
    const incident = await anIncident(app.ctx(), { title: 'Errors & more' });
    const plannedStart = new Date(Date.now() + moved - MINUTE_MS);
    const begun = await aMaintenance(app.ctx(), { title: 'Under way', plannedStart });
    await aMaintenance(app.ctx(), { title: 'Not yet' });
    await anIncident(app.ctx(), { title: 'Only for us', visibility: 'HIDDEN' });
    await eventually('/embed.json').toContain('Under way');
    expect(await json('/embed.json')).toEqual({
      name: 'Acme',
      indicator: 'DEGRADED',
      headline: 'Investigating: Errors & more',
      incidents: [{ title: 'Errors & more', status: 'INVESTIGATING', path: `/incidents/${incident.id}` }],
      maintenances: [{ title: 'Under way', path: `/maintenances/${begun.id}` }],
      asOf: null,
    });
    await eventually('/embed').toContain('Under way');
    const { text } = await get('/embed');
    expect(text).toContain('<title>Acme: Investigating: Errors &amp; more</title>');
    expect(text).toContain(
      `<a href="/incidents/${incident.id}" target="_blank" rel="noopener">Errors &amp; more</a> <span>Investigating</span>`,
    );
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="60" /></noscript>');
    for (const secret of ['Only for us', 'Not yet']) expect(text).not.toContain(secret);
    await postIncidentUpdate(app.ctx(), String(incident.id), { status: 'RESOLVED', message: 'Done.', notify: true });
    await eventually('/embed').not.toContain('Errors');
  });

  it('may stand in a frame anywhere, and is the only page of ours that may', async () => {
    for (const round of ['from the framework', 'from the lane']) {
      const { headers } = await get('/embed');
      expect([round, headers.get('x-frame-options')]).toEqual([round, null]);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors \*$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    for (const path of ['/', '/console', '/incidents/1', '/feed.atom', '/badge.svg', '/embed.json', '/status.json']) {
      const { headers } = await get(path);
      expect([path, headers.get('x-frame-options')]).toEqual([path, 'SAMEORIGIN']);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    }
  });

  it('runs no script but our own files, and styles nothing in place', async () => {
    const { text, headers } = await get('/embed');
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src 'self';/);
    expect(text).not.toMatch(/ style="|<style|\son\w+="/);
    for (const [tag] of text.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/ src="\/assets\/[\w-]+\.js"/);
  });

  it.each(['/embed', '/embed.json', '/embed.js', '/badge.svg', '/badge.json'])(
    '%s is for pages of others, compressed or not, and is sent again only if it changed',
    async (path) => {
      for (const encoding of ['identity', 'br', 'gzip']) {
        const { status, headers } = await get(path, { 'accept-encoding': encoding });
        expect(status).toBe(200);
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
        // Not by fetch, which tells caches not to answer where it is given a tag.
        const asked = { 'if-none-match': headers.get('etag') ?? '', 'accept-encoding': encoding };
        expect((await app.http.inject({ url: path, headers: asked })).statusCode).toBe(304);
      }
    },
  );

  it('is the same to those who have it though the page changed elsewhere', async () => {
    const tags = async () =>
      Promise.all(['/embed', '/embed.json', '/badge.svg'].map(async (path) => (await get(path)).headers.get('etag')));
    const before = await tags();
    const incident = await anIncident(app.ctx(), { title: 'Long over', status: 'RESOLVED' });
    moved += MINUTE_MS;
    await expect.poll(async () => (await get('/status.json')).text).toContain('generatedAt');
    expect(await tags()).toEqual(before);
    expect(incident.status).toBe('RESOLVED');
  });

  it('outlives the database, and says so once it is old', async () => {
    const paths = ['/embed', '/embed.json', '/badge.svg', '/badge.json', `/components/${api}/badge.svg`];
    const before = await Promise.all(paths.map((path) => get(path)));
    const { generatedAt } = (await json('/status.json')) as { generatedAt: string };
    for (const connection of connectionsOf(app)) await connection.destroy();
    onTestFinished(async () => {
      for (const connection of connectionsOf(app)) if (!connection.isInitialized) await connection.initialize();
    });
    moved += MINUTE_MS;
    for (const [n, path] of paths.entries())
      expect(await get(path)).toMatchObject({ status: 200, text: before[n]?.text });
    moved += 3 * MINUTE_MS;
    await eventually('/embed.json').toContain(`"asOf":"${generatedAt}"`);
    await eventually('/embed').toContain(`last known at <time datetime="${generatedAt}">`);
    expect((await get('/badge.svg')).text).toBe(before[2]?.text);
  });
});
