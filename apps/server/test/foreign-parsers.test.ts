import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postIncidentUpdate } from '../src/features/incidents/post-incident-update.js';
import { moveMaintenance } from '../src/features/maintenances/move-maintenance.js';
import { updateSite } from '../src/features/site/update-site.js';
import { aComponent, aMaintenance, anIncident } from './factories.js';
import { hasForeignParsers, readByOthers, type ReadEntry } from './foreign-parsers.js';
import { startTestApp, type TestApp } from './harness.js';

/** Whatever somebody may type into a line, and what breaks XML, HTML or iCalendar if it is let through as it is. */
const LINES = [
  'Plain',
  'Commas, semicolons; backslashes \\ too, colons: "quotes" & \'more\'',
  'Markup <b>bold</b> <script>alert(1)</script> &amp; &nbsp; &#0;',
  ']]> and ]]> again <![CDATA[',
  'Überall — «日本語» العربية 🙂👩‍👩‍👧',
  'x'.repeat(200),
  'BEGIN:VEVENT',
  '=cmd|calc',
];
const MESSAGES = [
  'One line.',
  '# Heading\n\n- *item*\n- `code` <b>\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  'Control \u0001\u000b\u001f\u007f\u0085\u2028 characters, and ]]>',
  '<p onclick="x()">as text</p>\r\nEND:VEVENT\r\nEND:VCALENDAR',
  `Long ${'🙂 word '.repeat(500)}`,
  'A [link](https://example.com/?a=1&b=2#c) and https://example.com/ö',
];

describe.runIf(hasForeignParsers || process.env['CI'] === 'true')('parsers that are not ours', () => {
  let app: TestApp;
  let component: number;

  beforeAll(async () => {
    app = await startTestApp();
    const ctx = app.ctx();
    await updateSite(ctx, { name: LINES[1] ?? '' });
    const named = await Promise.all(LINES.map((name) => aComponent(ctx, { name })));
    component = named[2]?.id ?? 0;
    const impacts = named.map(({ id }) => ({ componentId: String(id), status: 'PARTIAL_OUTAGE' as const }));
    for (const [n, title] of LINES.entries()) {
      const message = MESSAGES[n % MESSAGES.length] ?? '';
      const { id } = await anIncident(ctx, { title, message, impacts, startedAt: new Date(Date.UTC(2026, 0, n + 1)) });
      await postIncidentUpdate(ctx, String(id), { status: 'IDENTIFIED', message, notify: true });
      const maintenance = await aMaintenance(ctx, { title, message, components: impacts });
      if (n % 2 === 0) await moveMaintenance(ctx, String(maintenance.id), 'cancel', message);
    }
    await aMaintenance(ctx, { title: 'Every night', recurrence: 'FREQ=DAILY;COUNT=3' });
  });
  afterAll(() => app.close());

  async function get(path: string) {
    const response = await fetch(`${app.origin}${path}`);
    return { text: await response.text(), type: response.headers.get('content-type') ?? '' };
  }

  it('read every feed without a complaint, and each the same', async () => {
    for (const folder of ['', `/components/${component}`]) {
      const [atom, rss, json] = await Promise.all(
        ['atom', 'rss', 'json'].map((format) => get(`${folder}/feed.${format}`)),
      );
      if (!atom || !rss || !json) throw new Error('there are three formats');
      const { feeds } = readByOthers({ feeds: { atom, rss }, calendars: {} });
      const ours = JSON.parse(json.text) as { title: string; items: Record<string, string>[] };
      expect(ours.items.length).toBeGreaterThanOrEqual(2 * LINES.length);
      for (const [format, version] of [
        ['atom', 'atom10'],
        ['rss', 'rss20'],
      ] as const) {
        const feed = feeds[format];
        expect([format, feed?.bozo, feed?.problem, feed?.version]).toEqual([format, 0, '', version]);
        expect(feed?.title).toBe(ours.title);
        expect(feed?.self).toEqual([`${app.origin}${folder}/feed.${format}`]);
        expect(feed?.entries.map(({ id, link, published }) => [id, link, published])).toEqual(
          ours.items.map((item) => [item['id'], item['url'], toSecond(item['date_published'])]),
        );
        expect(feed?.entries.map(({ updated }) => updated)).toEqual(
          ours.items.map((item) => toSecond(item['date_modified'])),
        );
        expect(feed?.entries.map(({ tags }) => tags)).toEqual(ours.items.map((item) => item['tags'] ?? []));
      }
      expect(feeds['atom']?.entries.map(({ title }) => title)).toEqual(ours.items.map((item) => item['title']));
      expect(feeds['atom']?.updated).toBe(feeds['atom']?.entries[0]?.updated);
    }
  });

  it('find the words of every update, and nothing that runs', async () => {
    const { feeds } = readByOthers({ feeds: { '/feed.atom': await get('/feed.atom') }, calendars: {} });
    const contentOf = (title: string) => {
      const isIt = (entry: ReadEntry) => entry.title === `[Identified] ${title}`;
      return feeds['/feed.atom']?.entries.find(isIt)?.content ?? '';
    };
    expect(contentOf(LINES[0] ?? '')).toContain('<p>One line.</p>');
    expect(contentOf(LINES[2] ?? '')).toMatch(/<p>Control \P{Cc}{1,3} characters, and \]\]&gt;<\/p>/u);
    expect(contentOf(LINES[3] ?? '')).toContain('&lt;p onclick=&quot;x()&quot;&gt;as text');
    expect(contentOf(LINES[5] ?? '')).toContain('href="https://example.com/?a=1&amp;b=2#c"');
    for (const { content } of feeds['/feed.atom']?.entries ?? []) expect(content).not.toMatch(/<script|<[^>]*onclick/);
  });

  it('read every calendar without a complaint', async () => {
    const { maintenances } = (await app
      .anonymous()
      .ask(
        '{ maintenances(first: 100) { nodes { id title status sequence plannedStart plannedEnd updatedAt } } }',
      )) as { maintenances: { nodes: Record<string, string>[] } };
    const one = maintenances.nodes[0]?.['id'] ?? '';
    const paths = ['/calendar.ics', `/components/${component}/calendar.ics`, `/maintenances/${one}/calendar.ics`];
    const texts = await Promise.all(paths.map(async (path) => [path, (await get(path)).text] as const));
    const { calendars } = readByOthers({ feeds: {}, calendars: Object.fromEntries(texts) });
    for (const path of paths)
      expect([path, calendars[path]?.problems, calendars[path]?.method]).toEqual([path, [], 'PUBLISH']);
    expect(calendars['/calendar.ics']?.name).toBe(LINES[1]);
    expect(calendars[paths[1] ?? '']?.events).toHaveLength(LINES.length);
    expect(calendars[paths[2] ?? '']?.events).toHaveLength(1);

    const events = calendars['/calendar.ics']?.events ?? [];
    const facts = events.map(({ uid, summary, status, sequence, start, end, changed, url }) => {
      return [uid.split('@')[0], summary, status, sequence, start, end, changed, url];
    });
    const expected = maintenances.nodes.map(({ id, title, status, sequence, plannedStart, plannedEnd, updatedAt }) => [
      `maintenance-${id}`,
      title,
      status === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED',
      sequence,
      ...[plannedStart, plannedEnd, updatedAt].map(toSecond),
      `${app.origin}/maintenances/${id}`,
    ]);
    const byUid = (a: unknown[], b: unknown[]) => String(a[0]).localeCompare(String(b[0]));
    expect(facts.toSorted(byUid)).toEqual(expected.toSorted(byUid));
    expect(new Set(events.map(({ uid }) => uid.split('@')[1])).size).toBe(1);
    expect(events.find(({ summary }) => summary === LINES[3])?.description).toContain('END:VEVENT\nEND:VCALENDAR');
  });
});

/** Feeds tell the second. */
function toSecond(instant = ''): string {
  return instant.replace(/\.\d+Z$/, '.000Z');
}
