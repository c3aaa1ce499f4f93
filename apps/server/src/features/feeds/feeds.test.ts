import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { aComponent, aGroup, aMaintenance, anIncident } from '../../../test/factories.js';
import { connectionsOf, startTestApp, type TestApp } from '../../../test/harness.js';
import { updateComponent } from '../components/update-component.js';
import { updateComponentGroup } from '../components/update-component-group.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { updateIncident } from '../incidents/update-incident.js';
import { moveMaintenance } from '../maintenances/move-maintenance.js';
import { stopRecurrence } from '../maintenances/stop-recurrence.js';
import { updateMaintenance } from '../maintenances/update-maintenance.js';
import { updateSite } from '../site/update-site.js';

const DAY = 24 * 3_600_000;

let app: TestApp;
let moved = 0;
const now = () => new Date(Date.now() + moved);

beforeAll(async () => {
  app = await startTestApp({ now });
  await updateSite(app.ctx(), { name: 'Acme', timeZone: 'Europe/Madrid' });
});
afterAll(() => app.close());

interface Item {
  id: string;
  url: string;
  title: string;
  content_html: string;
  date_published: string;
  date_modified: string;
  tags?: string[];
}

async function get(path: string, headers: Record<string, string> = {}, origin = app.origin) {
  const response = await fetch(`${origin}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function itemsOf(path = '/feed.json'): Promise<Item[]> {
  return (JSON.parse((await get(path)).text) as { items: Item[] }).items;
}

async function itemOf(kind: 'incident' | 'maintenance', { id }: { id: number }, path = '/feed.json') {
  return (await itemsOf(path)).find((item) => item.id.endsWith(`:${kind}:${id}`));
}

/** The lines of each event, unfolded. */
async function eventsOf(path = '/calendar.ics'): Promise<string[][]> {
  const lines = (await get(path)).text.replaceAll('\r\n ', '').split('\r\n');
  const starts = lines.flatMap((line, n) => (line === 'BEGIN:VEVENT' ? [n] : []));
  return starts.map((start) => lines.slice(start + 1, lines.indexOf('END:VEVENT', start)));
}

async function eventOf({ id }: { id: number }, path?: string): Promise<string[] | undefined> {
  return (await eventsOf(path)).find((lines) => lines.some((line) => line.startsWith(`UID:maintenance-${id}@`)));
}

const ofComponent = ({ id }: { id: number }) => `/components/${id}`;

describe('a feed', () => {
  it('tells an incident as one entry with all its updates, newest first', async () => {
    const api = await aComponent(app.ctx(), { name: 'API <v2> & "co"' });
    const incident = await anIncident(app.ctx(), {
      title: 'Errors & <b>worse</b> ]]> twice ]]>',
      message: 'We **know**. See [more](http:more).',
      startedAt: new Date('2026-01-17T10:00:00.000Z'),
      impacts: [{ componentId: String(api.id), status: 'PARTIAL_OUTAGE' }],
    });
    const update = { status: 'RESOLVED' as const, message: 'Gone.', notify: true };
    await postIncidentUpdate(app.ctx(), String(incident.id), {
      ...update,
      postedAt: new Date('2026-01-17T10:30:00.000Z'),
    });
    await updateIncident(app.ctx(), String(incident.id), { postmortem: 'We _learned_.' });
    const item = await itemOf('incident', incident);
    expect(item).toMatchObject({
      url: `${app.origin}/incidents/${incident.id}`,
      title: '[Resolved] Errors & <b>worse</b> ]]> twice ]]>',
      date_published: '2026-01-17T10:00:00.000Z',
      tags: ['API <v2> & "co"'],
    });
    const parts = [
      '<h2>Postmortem</h2>\n<p>We <em>learned</em>.</p>',
      '<strong>Resolved</strong> · <time datetime="2026-01-17T10:30:00.000Z">17 January 2026 at 11:30 CET</time>',
      '<p>Gone.</p>',
      '<strong>Investigating</strong> · <time datetime="2026-01-17T10:00:00.000Z">17 January 2026 at 11:00 CET</time>',
      `<p>We <strong>know</strong>. See <a href="${app.origin}/incidents/more" rel=`,
      '<li>API &lt;v2&gt; &amp; &quot;co&quot;: partial outage</li>',
    ];
    const places = parts.map((part) => item?.content_html.indexOf(part) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('tells a maintenance with its window in the clock of the site', async () => {
    const cdn = await aComponent(app.ctx(), { name: 'CDN' });
    const maintenance = await aMaintenance(app.ctx(), {
      title: 'New routers',
      plannedStart: new Date('2099-11-28T01:00:00.000Z'),
      plannedEnd: new Date('2099-11-28T03:00:00.000Z'),
      components: [{ componentId: String(cdn.id), status: 'UNDER_MAINTENANCE' }],
    });
    const item = await itemOf('maintenance', maintenance);
    expect(item).toMatchObject({ title: '[Planned] New routers', tags: ['CDN'] });
    expect(item?.content_html).toMatch(/28 November 2099, 02:00–04:00 CET<br>\nAffects CDN/);
    expect(item?.content_html).toContain('We change the disks.');
    await moveMaintenance(app.ctx(), String(maintenance.id), 'cancel', 'Not needed.');
    const cancelled = await itemOf('maintenance', maintenance);
    expect(cancelled?.title).toBe('[Cancelled] New routers');
    expect(cancelled?.content_html).toContain('Not needed.');
    expect(Date.parse(cancelled?.date_modified ?? '')).toBeGreaterThan(Date.parse(item?.date_modified ?? ''));
  });

  it('names its entries by the site, not by the address that was asked', async () => {
    await anIncident(app.ctx());
    const other = app.origin.replace('127.0.0.1', 'localhost');
    const [here, there] = await Promise.all([app.origin, other].map((origin) => get('/feed.atom', {}, origin)));
    const idsOf = (text = '') => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(idsOf(here?.text)).toEqual(idsOf(there?.text));
    expect(idsOf(here?.text)[0]).toMatch(/^urn:signet:[\da-f-]{36}:page$/);
    expect(new Set(idsOf(here?.text)).size).toBe(idsOf(here?.text).length);
    expect(here?.text).toContain(`href="${app.origin}/incidents/`);
    expect(there?.text).toContain(`href="${other}/incidents/`);
    expect(there?.text).not.toContain(app.origin);
  });

  it('holds the newest fifty', async () => {
    const crowd = await aComponent(app.ctx());
    const impacts = [{ componentId: String(crowd.id), status: 'MAJOR_OUTAGE' as const }];
    const status = 'RESOLVED' as const;
    const made: number[] = [];
    for (let n = 0; n < 52; n += 1) {
      const startedAt = new Date(Date.UTC(2026, 0, 1, 0, n));
      made.push((await anIncident(app.ctx(), { impacts, status, startedAt })).id);
    }
    const ids = (await itemsOf(`${ofComponent(crowd)}/feed.json`)).map(({ id }) => Number(id.split(':').at(-1)));
    expect(ids).toEqual(made.slice(2).toReversed());
  });

  it('tells two series apart, and a stopped one leaves room for what is open', async () => {
    const component = await aComponent(app.ctx());
    const components = [{ componentId: String(component.id), status: 'UNDER_MAINTENANCE' as const }];
    const incident = await anIncident(app.ctx(), {
      startedAt: new Date(now().getTime() - DAY),
      impacts: [{ componentId: String(component.id), status: 'PARTIAL_OUTAGE' }],
    });
    const nightly = (hour: number) => {
      const plannedStart = new Date(now().getTime() + DAY + hour * 3_600_000);
      const plannedEnd = new Date(plannedStart.getTime() + 3_600_000);
      return aMaintenance(app.ctx(), {
        title: 'Backup',
        components,
        plannedStart,
        plannedEnd,
        recurrence: 'FREQ=DAILY',
      });
    };
    const [evening, morning] = [await nightly(0), await nightly(7)];
    const path = `${ofComponent(component)}/feed.json`;
    const ids = async () => (await itemsOf(path)).map(({ id }) => id.replace(/.*:(\w+:\d+)$/, '$1')).toSorted();
    const own = [`incident:${incident.id}`, `maintenance:${evening.id}`, `maintenance:${morning.id}`].toSorted();
    await expect.poll(ids).toEqual(own);
    await stopRecurrence(app.ctx(), String(evening.id));
    await expect.poll(async () => (await ids()).length).toBe(4);
    expect(await ids()).toEqual(expect.arrayContaining(own));
  });

  it('announces work that recurs once, until an occurrence has a story of its own', async () => {
    const nightly = await aComponent(app.ctx());
    const path = `${ofComponent(nightly)}/feed.json`;
    await aMaintenance(app.ctx(), {
      title: 'Nightly work',
      recurrence: 'FREQ=DAILY;COUNT=5',
      components: [{ componentId: String(nightly.id), status: 'UNDER_MAINTENANCE' }],
    });
    const events = await eventsOf(`${ofComponent(nightly)}/calendar.ics`);
    expect(events).toHaveLength(5);
    expect(await itemsOf(path)).toHaveLength(1);
    const third = /^UID:maintenance-(\d+)@/.exec(events[2]?.find((line) => line.startsWith('UID:')) ?? '')?.[1] ?? '';
    await moveMaintenance(app.ctx(), third, 'cancel');
    expect((await itemsOf(path)).map(({ title }) => title)).toEqual([
      '[Cancelled] Nightly work',
      '[Planned] Nightly work',
    ]);
  });

  it('of a component holds what concerns it, whatever its formats', async () => {
    const [mine, other] = [await aComponent(app.ctx(), { name: 'Mine' }), await aComponent(app.ctx())];
    const impactOn = ({ id }: { id: number }) => [{ componentId: String(id), status: 'MAJOR_OUTAGE' as const }];
    await anIncident(app.ctx(), { title: 'Mine broke', impacts: impactOn(mine) });
    await aMaintenance(app.ctx(), { title: 'Mine is mended', components: impactOn(mine) });
    await anIncident(app.ctx(), { title: 'Another broke', impacts: impactOn(other) });
    for (const format of ['atom', 'rss', 'json']) {
      const { text } = await get(`${ofComponent(mine)}/feed.${format}`);
      for (const words of ['Acme – Mine', 'Mine broke', 'Mine is mended']) expect(text).toContain(words);
      expect(text).not.toContain('Another broke');
    }
  });

  it('has a date and no entry where nothing ever happened', async () => {
    const quiet = await aComponent(app.ctx());
    const atom = await get(`${ofComponent(quiet)}/feed.atom`);
    expect(atom.text).toMatch(/<updated>20\d\d-[^<]*Z<\/updated>\n<\/feed>/);
    expect(await itemsOf(`${ofComponent(quiet)}/feed.json`)).toEqual([]);
  });
});

/** An answer that takes long to build is the one before until then. */
const building = { timeout: 10_000, interval: 100 };

async function eventWith(maintenance: { id: number }, lines: string[]) {
  await expect.poll(() => eventOf(maintenance), building).toEqual(expect.arrayContaining(lines));
  return eventOf(maintenance);
}

describe('a calendar', () => {
  it('shows when maintenance is planned, and that it changed', async () => {
    const maintenance = await aMaintenance(app.ctx(), { title: 'Disks; and, more', message: '**New** disks.' });
    const first = await eventOf(maintenance);
    const stamp = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    expect(first).toEqual(
      expect.arrayContaining([
        String.raw`SUMMARY:Disks\; and\, more`,
        'DESCRIPTION:New disks.',
        `DTSTART:${stamp(maintenance.plannedStart)}`,
        `DTEND:${stamp(maintenance.plannedEnd)}`,
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        `URL;VALUE=URI:${app.origin}/maintenances/${maintenance.id}`,
      ]),
    );
    const plannedEnd = new Date(maintenance.plannedEnd.getTime() + 60_000);
    await updateMaintenance(app.ctx(), String(maintenance.id), { plannedEnd });
    const moved1 = await eventWith(maintenance, ['SEQUENCE:1', `DTEND:${stamp(plannedEnd)}`]);
    await moveMaintenance(app.ctx(), String(maintenance.id), 'cancel');
    const cancelled = await eventWith(maintenance, ['SEQUENCE:2', 'STATUS:CANCELLED']);
    const uids = [first, moved1, cancelled].map((lines) => lines?.find((line) => line.startsWith('UID:')));
    expect(new Set(uids).size).toBe(1);
  });

  it('of one maintenance joins the calendar that is there', async () => {
    const maintenance = await aMaintenance(app.ctx(), { title: 'Alone' });
    await aMaintenance(app.ctx(), { title: 'Somewhere else' });
    const path = `/maintenances/${maintenance.id}/calendar.ics`;
    await expect.poll(() => eventOf(maintenance), building).toBeDefined();
    expect(await eventsOf(path)).toEqual([await eventOf(maintenance)]);
    const { text, headers } = await get(path);
    expect(text).not.toMatch(/X-WR-CALNAME|REFRESH-INTERVAL/);
    expect(headers.get('content-disposition')).toBe(`inline; filename="maintenance-${maintenance.id}.ics"`);
  });

  it('shows a year of the past, across pages of the list, and at most two hundred', async () => {
    const busy = await aComponent(app.ctx(), { name: 'Busy' });
    const path = `${ofComponent(busy)}/calendar.ics`;
    const components = [{ componentId: String(busy.id), status: 'UNDER_MAINTENANCE' as const }];
    const ago = async (days: number) => {
      const plannedStart = new Date(now().getTime() - days * DAY);
      const plannedEnd = new Date(plannedStart.getTime() + 60_000);
      return aMaintenance(app.ctx(), { components, plannedStart, plannedEnd });
    };
    const [within, before] = [await ago(364), await ago(366)];
    for (let n = 0; n < 103; n += 1) await ago(1 + n);
    await expect.poll(() => eventsOf(path), building).toHaveLength(104);
    expect(await eventOf(within, path)).toBeDefined();
    expect(await eventOf(before, path)).toBeUndefined();
    for (let n = 0; n < 103; n += 1) await ago(1 + n);
    await expect.poll(() => eventsOf(path), building).toHaveLength(200);
    expect(await eventOf(within, path)).toBeUndefined();
  }, 60_000);

  it('is called as the page is, be it with commas', async () => {
    const named = await aComponent(app.ctx(), { name: 'Mail, in; out' });
    const { text } = await get(`${ofComponent(named)}/calendar.ics`);
    expect(text).toContain(String.raw`X-WR-CALNAME:Acme – Mail\, in\; out`);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

const FORMATS = ['feed.atom', 'feed.rss', 'feed.json', 'calendar.ics'];
const TYPES = ['application/atom+xml', 'application/rss+xml', 'application/feed+json', 'text/calendar'];

describe.each(FORMATS)('%s', (file) => {
  it('is for readers everywhere, and is not sent again as long as it is the same', async () => {
    const { id } = await aComponent(app.ctx(), { name: 'Polled' });
    const components = [{ componentId: String(id), status: 'UNDER_MAINTENANCE' as const }];
    await aMaintenance(app.ctx(), { components });
    const path = `/components/${id}/${file}`;
    const { headers, status } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(`${TYPES[FORMATS.indexOf(file)]}; charset=utf-8`);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toMatch(/^public, max-age=60,/);
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect(await get(path, known)).toMatchObject({ status: 304, text: '' });

    await anIncident(app.ctx(), { title: 'Elsewhere' });
    moved += 60_000;
    expect(await get(path, known)).toMatchObject({ status: 304, text: '' });

    await aMaintenance(app.ctx(), { components });
    expect((await get(path, known)).status).toBe(200);
  });

  it('is sent compressed', async () => {
    await aMaintenance(app.ctx(), { message: 'All of it. '.repeat(200) });
    const { headers, text } = await get(`/${file}`, { 'accept-encoding': 'gzip' });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
    expect(Number(headers.get('content-length'))).toBeLessThan(text.length);
  });

  it('is nowhere to be found for a component that is not to be seen, or is not there', async () => {
    const group = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
    const inner = await aComponent(app.ctx(), { groupId: String(group.id) });
    const off = await aComponent(app.ctx(), { enabled: false });
    const answers = await Promise.all(
      [inner.id, off.id, 999_999, 0, 'x', '1e3', '99999999999'].map((id) => get(`/components/${id}/${file}`)),
    );
    const nowhere = await get('/nowhere/at/all');
    for (const { status, headers } of answers) {
      expect([status, headers.get('content-type')]).toEqual([404, nowhere.headers.get('content-type')]);
    }
  });

  it('ends for a component that is hidden from now on', async () => {
    const group = await aGroup(app.ctx());
    const { id } = await aComponent(app.ctx(), { groupId: String(group.id) });
    const path = `/components/${id}/${file}`;
    expect((await get(path)).status).toBe(200);
    await updateComponentGroup(app.ctx(), String(group.id), { visibility: 'AUTHENTICATED' });
    await expect.poll(async () => (await get(path)).status).toBe(404);
    await updateComponentGroup(app.ctx(), String(group.id), { visibility: 'PUBLIC' });
    expect((await get(path)).status).toBe(200);
    await updateComponent(app.ctx(), String(id), { enabled: false });
    await expect.poll(async () => (await get(path)).status).toBe(404);
  });

  it('is the same when the database is away', async () => {
    const { text } = await get(`/${file}`);
    for (const connection of connectionsOf(app)) await connection.destroy();
    onTestFinished(async () => {
      for (const connection of connectionsOf(app)) if (!connection.isInitialized) await connection.initialize();
    });
    moved += 60_000;
    expect(await get(`/${file}`)).toMatchObject({ status: 200, text });
  });
});

describe('the address', () => {
  it('is refused where it is no address', async () => {
    for (const host of ['a b', 'user@here', '"><script>', 'x'.repeat(256)]) {
      const { statusCode, body } = await app.http.inject({ url: '/feed.atom', headers: { host } });
      expect([host, statusCode]).toEqual([host, 400]);
      expect(body).toContain('BAD_USER_INPUT');
    }
  });

  it('is the one that the operator states, for all, and then costs the framework nothing', async () => {
    const stated = await startTestApp({ config: { publicUrl: 'https://status.example.com' } });
    onTestFinished(() => stated.close());
    const incident = await anIncident(stated.ctx());
    for (let round = 0; round < 2; round += 1) {
      const { text } = await get('/feed.rss', {}, stated.origin);
      expect(text).toContain(`<link>https://status.example.com/incidents/${incident.id}</link>`);
      expect(text).not.toContain('127.0.0.1');
    }
    expect((await get('/feed.rss', {}, stated.origin)).headers.get('x-request-id')).toBeNull();
    expect((await get('/feed.rss')).headers.get('x-request-id')).not.toBeNull();
  });
});
