import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWebBundle } from '../src/core/web-bundle.js';
import { Component } from '../src/features/components/component.entity.js';
import { updateIncident } from '../src/features/incidents/update-incident.js';
import { aComponent, aGroup, anIncident } from './factories.js';
import { connectionsOf, startTestApp, type TestApp } from './harness.js';

/** The pages as browsers get them. They need a build of the web app, as `npm test` makes one first. */
describe('pages', () => {
  let app: TestApp;
  let incident: string;
  let component: string;
  let unseen: string[];
  beforeAll(async () => {
    app = await startTestApp({ web: await loadWebBundle() });
    const ctx = app.ctx();
    const api = await aComponent(ctx, { name: 'API' });
    component = String(api.id);
    const impacts = [{ componentId: String(api.id), status: 'PARTIAL_OUTAGE' as const }];
    incident = String((await anIncident(ctx, { title: 'Errors on the API', message: 'We **know**.', impacts })).id);
    const inner = await aGroup(ctx, { name: 'Secret group', visibility: 'AUTHENTICATED' });
    const secret = await aComponent(ctx, { name: 'Secret part', groupId: String(inner.id) });
    const disabled = await aComponent(ctx, { name: 'Secret, switched off', enabled: false });
    unseen = [String(secret.id), String(disabled.id)];
    await anIncident(ctx, { title: 'Secret draft', visibility: 'HIDDEN' });
  });
  afterAll(() => app.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.origin}${path}`, { headers: { accept: 'text/html', ...headers } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('say everything in HTML alone, and nothing that is not public', async () => {
    const { status, text } = await get('/');
    expect(status).toBe(200);
    for (const words of ['API: partial outage', 'Errors on the API', '<strong>know</strong>'])
      expect(text).toContain(words);
    expect(text).not.toContain('Secret');
  });

  it('are the same bytes until the page changes', async () => {
    const first = await get('/');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('/')).text).toBe(first.text);
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
      expect(await get('/', { 'if-none-match': known })).toMatchObject({ status: 304, text: '' });
    }
    await aComponent(app.ctx(), { name: 'Website' });
    await expect
      .poll(() => get('/', { 'if-none-match': etag }))
      .toMatchObject({
        status: 200,
        text: expect.stringContaining('Website') as string,
      });
  });

  it('are sent as small as the browser takes them, files too', async () => {
    const plain = await fetch(`${app.origin}/`, { headers: { 'accept-encoding': 'identity' } });
    const html = await plain.text();
    const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
    for (const path of ['/', script]) {
      for (const encoding of ['br', 'gzip']) {
        const response = await fetch(`${app.origin}${path}`, { headers: { 'accept-encoding': encoding } });
        expect(response.headers.get('content-encoding')).toBe(encoding);
        expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
        const text = await response.text();
        expect(Number(response.headers.get('content-length'))).toBeLessThan(text.length / 2);
        if (path === '/') expect(text).toBe(html);
      }
    }
  });

  it('can be put on a home screen, and have one service worker, which asks this server only', async () => {
    expect((await get('/')).text).toContain('<link rel="manifest" href="/manifest.webmanifest">');
    const manifest = await get('/manifest.webmanifest');
    expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    expect(JSON.parse(manifest.text)).toMatchObject({ name: 'Status', start_url: '/', display: 'standalone' });
    const { status, headers } = await get('/sw.js');
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': expect.stringMatching(/^(text|application)\/javascript/) as string,
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    });
  });

  it('are built once for all who ask at once', async () => {
    await aComponent(app.ctx(), { name: 'CDN' });
    const ask = () => Promise.all(Array.from({ length: 20 }, () => get('/')));
    const statements = await app.statements(ask);
    // Each asks for the revision; one of them reads the page.
    expect(statements.length).toBeLessThan(20 * 2 + 20);
  });

  it('have an address of their own for each incident', async () => {
    expect(await get(`/incidents/${incident}`)).toMatchObject({
      status: 200,
      text: expect.stringContaining('Errors on the API') as string,
    });
    for (const id of ['999', 'x', '3']) {
      const { status, text } = await get(`/incidents/${id}`);
      expect({ id, status, leaks: text.includes('Secret') }).toEqual({ id, status: 404, leaks: false });
    }
    expect((await get('/nowhere')).status).toBe(404);
  });

  it('have an address of their own for each component, with how its uptime was computed', async () => {
    const { status, text } = await get(`/components/${component}`);
    expect(status).toBe(200);
    for (const words of ['Errors on the API', 'How was this computed?', 'id="table"', 'id="day-'])
      expect(text).toContain(words);
    expect(text).not.toContain('Secret');
    const nothing = await get('/components/999');
    expect(nothing.status).toBe(404);
    for (const id of [...unseen, 'x'])
      expect(await get(`/components/${id}`)).toMatchObject({ ...nothing, headers: expect.anything() as unknown });
  });

  it('have one for each month, of all or of one component, the same bytes until something changes', async () => {
    const { status, headers, text } = await get('/history');
    expect(status).toBe(200);
    for (const words of ['Errors on the API', '<strong>know</strong>', 'Partial outage']) expect(text).toContain(words);
    expect(text).not.toContain('Secret');
    expect(headers.get('cache-control')).toContain('max-age=5');
    expect(await get('/history', { 'if-none-match': headers.get('etag') ?? '' })).toMatchObject({ status: 304 });
    const readings = async () => {
      const statements = await app.statements(() => Promise.all(Array.from({ length: 20 }, () => get('/history'))));
      return statements.filter((statement) => /FROM .incident_updates./.test(statement));
    };
    // The page of today may still be built for what has changed before.
    await expect.poll(readings).toEqual([]);

    const month = /rel="canonical" href="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(month).toMatch(/^\/history\/\d{4}-\d{2}$/);
    expect((await get(month)).text).toContain('Errors on the API');
    expect((await get('/history?component=1')).text).toContain('Errors on the API');
    expect((await get('/history/2001-02')).text).not.toContain('Errors on the API');

    await anIncident(app.ctx(), { title: 'Something new' });
    await expect
      .poll(() => get('/history'))
      .toMatchObject({ text: expect.stringContaining('Something new') as string });
  });

  it('have none for what is no month, or of a component that is not public', async () => {
    const secret = await app.ctx().db.findOneByOrFail(Component, { name: 'Secret part' });
    for (const path of [
      '/history/2999-01',
      '/history/1999-12',
      '/history/2026-13',
      '/history/2026-1',
      '/history/x',
      '/history/2026-01/02',
      '/history?component=999',
      '/history?component=x',
      '/history?component=1&component=1',
      `/history?component=${secret.id}`,
    ]) {
      const { status, text } = await get(path);
      expect({ path, status, leaks: text.includes('Secret') }).toEqual({ path, status: 404, leaks: false });
    }
  });

  it('have one for a postmortem, from when it is written until it is taken back', async () => {
    const path = `/incidents/${incident}/postmortem`;
    expect((await get(path)).status).toBe(404);
    await updateIncident(app.ctx(), incident, { postmortem: 'Nobody **watched**.' });
    const written = expect.stringContaining('Nobody <strong>watched</strong>.') as string;
    await expect.poll(() => get(path)).toMatchObject({ status: 200, text: written });
    expect((await get(`/incidents/${incident}`)).text).toContain(`href="${path}"`);
    await updateIncident(app.ctx(), incident, { visibility: 'AUTHENTICATED' });
    await expect.poll(() => get(path)).toMatchObject({ status: 404 });
    await updateIncident(app.ctx(), incident, { visibility: 'PUBLIC', postmortem: null });
    await expect.poll(() => get(`/incidents/${incident}`)).toMatchObject({ status: 200 });
    expect((await get(path)).status).toBe(404);
  });

  it('run no script but our own files', async () => {
    const { headers, text } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/style-src 'self'(;|$)/);
    for (const [tag] of text.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/ src="\/assets\/|type="application\/json"/);
    expect(text).not.toMatch(/ style="|<style|\son\w+="/);
  });

  it('name the scripts of their own screen, so that these come along with the entry', async () => {
    const screens = new Set<string>();
    for (const path of ['/', '/history', `/incidents/${incident}`, '/nowhere']) {
      const { text } = await get(path);
      const files = [...text.matchAll(/<link rel="modulepreload" crossorigin href="([^"]+)"/g)].map(([, file]) => file);
      const own = files.filter((file) => file?.includes('-screen-'));
      expect([path, own.length]).toEqual([path, 1]);
      screens.add(own[0] ?? '');
      for (const file of files) {
        const script = await fetch(`${app.origin}${file}`);
        expect([file, script.status, script.headers.get('content-type')]).toEqual([
          file,
          200,
          expect.stringMatching(/javascript/),
        ]);
        await script.body?.cancel();
      }
    }
    expect(screens.size).toBe(4);
  });

  it('load files that never change their content under a name', async () => {
    const { text } = await get('/');
    const file = /src="(\/assets\/[^"]+)"/.exec(text)?.[1] ?? '';
    const asset = await fetch(`${app.origin}${file}`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    await asset.body?.cancel();
  });

  it('include the console and the explorer, each with its own policy', async () => {
    for (const path of ['/console', '/console/incidents/1', '/graphql']) {
      const { status, headers } = await get(path);
      expect({ path, status, type: headers.get('content-type') }).toEqual({
        path,
        status: 200,
        type: 'text/html; charset=utf-8',
      });
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
    }
  });

  it('outlive the database, as they were', async () => {
    const { text } = await get('/');
    for (const connection of connectionsOf(app)) await connection.destroy();
    expect(await get('/')).toMatchObject({ status: 200, text });
    for (const connection of connectionsOf(app)) await connection.initialize();
    expect((await get('/readyz')).status).toBe(200);
  });
});
