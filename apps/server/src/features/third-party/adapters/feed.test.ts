import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

interface Entry {
  title?: string;
  content?: string;
  at?: string;
  categories?: string[];
}

const rss = (...entries: Entry[]) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Acme</title><link>https://acme.example</link>
${entries
  .map(
    ({ title = 'Errors', content = '', at = 'Fri, 20 Nov 2026 10:00:00 GMT', categories = [] }, index) => `<item>
  <guid isPermaLink="false">g${index}</guid><title>${title}</title><link>https://acme.example/${index}</link>
  <description><![CDATA[${content}]]></description><pubDate>${at}</pubDate>
  ${categories.map((name) => `<category>${name}</category>`).join('')}
</item>`,
  )
  .join('\n')}
</channel></rss>`;
const atom = (entry: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title>
<updated>2026-11-20T11:00:00Z</updated>${entry}</feed>`;
const read = (body: unknown, given?: Circumstances) => readingOf('FEED', [body], given);

test('a quiet feed is operational', () => {
  expect(read(rss())).toMatchObject({ status: 'OPERATIONAL', statusText: null });
  expect(read(atom(''))).toMatchObject({ status: 'OPERATIONAL', observedAt: new Date('2026-11-20T11:00:00Z') });
});

test('an entry of late that tells no end is open, and degraded at most unless the link says otherwise', () => {
  const body = rss({ title: 'Total outage of everything', content: '<p>All is down.</p>' });
  expect(read(body)).toMatchObject({
    status: 'DEGRADED_PERFORMANCE',
    statusText: 'Total outage of everything',
    incidents: [{ key: 'g0', url: 'https://acme.example/0', startedAt: new Date('2026-11-20T10:00:00Z') }],
  });
  expect(read(body, { selector: { mapping: { open: 'MAJOR_OUTAGE' } } }).status).toBe('MAJOR_OUTAGE');
});

test('how late is the link’s to say', () => {
  const body = rss({ at: 'Thu, 19 Nov 2026 11:00:00 GMT' });
  expect(read(body).status).toBe('OPERATIONAL');
  expect(read(body, { selector: { openForHours: 26 } }).status).toBe('DEGRADED_PERFORMANCE');
});

test.each<[Entry, string]>([
  [{ categories: ['resolved'] }, 'OPERATIONAL'],
  [{ title: '[Resolved] Errors' }, 'OPERATIONAL'],
  [{ title: 'Resolved: errors' }, 'OPERATIONAL'],
  [{ title: 'Errors - resolved' }, 'OPERATIONAL'],
  [{ title: 'Errors that we resolved badly' }, 'DEGRADED_PERFORMANCE'],
  [{ content: '<h3>Status: RESOLVED</h3>' }, 'OPERATIONAL'],
  [{ content: '<h3>Status: investigating</h3><p>The last one was resolved.</p>' }, 'DEGRADED_PERFORMANCE'],
  [{ content: '<strong>Resolved</strong> - Done.<strong>Investigating</strong> - We look.' }, 'OPERATIONAL'],
  [{ content: '<h3>Investigating</h3>We look.<h3>Resolved</h3>Done.' }, 'OPERATIONAL'],
  [
    { content: '<b>Investigating</b> Again.<b>Resolved</b> Done.<b>Investigating</b> We look.' },
    'DEGRADED_PERFORMANCE',
  ],
  [{ content: '<p>The issue has been fully resolved.</p>' }, 'OPERATIONAL'],
  [{ content: '<p>The issue has not been resolved.</p>' }, 'DEGRADED_PERFORMANCE'],
  [{ content: '<p>We will tell you once it is resolved.</p>' }, 'DEGRADED_PERFORMANCE'],
  [{ content: '<strong>In progress</strong> - Maintenance.' }, 'UNDER_MAINTENANCE'],
  [{ content: '<strong>Scheduled</strong> - Next week.' }, 'OPERATIONAL'],
  [{ content: '<b>Status: Resolved</b> Affected components: API' }, 'OPERATIONAL'],
  [{ content: 'Status: <b>In progress</b>' }, 'UNDER_MAINTENANCE'],
  [{ title: 'Scheduled database maintenance' }, 'OPERATIONAL'],
  [{ title: 'Errors after maintenance' }, 'DEGRADED_PERFORMANCE'],
  [{ at: 'Sat, 21 Nov 2026 10:00:00 GMT' }, 'OPERATIONAL'],
  [{ at: 'sometime' }, 'UNKNOWN'],
  [{ at: 'sometime', title: 'Resolved: errors' }, 'OPERATIONAL'],
])('%j: %s', (entry, status) => {
  expect(read(rss(entry)).status).toBe(status);
});

test('what Atom says later counts', () => {
  const entry = `<entry><id>x</id><title type="html">Slow &amp;amp; bad</title><link rel="alternate" href="https://acme.example/x"/>
    <published>2026-11-10T00:00:00Z</published><updated>2026-11-20T09:00:00Z</updated>
    <content type="html">&lt;p&gt;Still slow.&lt;/p&gt;</content></entry>`;
  expect(read(atom(entry))).toMatchObject({
    status: 'DEGRADED_PERFORMANCE',
    incidents: [{ key: 'x', title: 'Slow & bad', startedAt: new Date('2026-11-10T00:00:00Z') }],
  });
});

test('a feed has no components to follow', () => {
  expect(read(rss({}), { selector: { components: ['api'] } }).status).toBe('DEGRADED_PERFORMANCE');
});

test.each([
  [rss().slice(0, -20), 'the answer is no whole feed'],
  ['<html><body>Hello</body></html>', 'the answer is no whole feed'],
  ['<html><body>Hello</rss></html>', 'the answer is no feed'],
  [`<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss({ title: '&b;' })}`, 'the feed declares entities'],
  [`${' '.repeat(3 * 1024 * 1024)}${rss()}`, 'the feed is larger than 2 MB'],
  ['', 'the answer is no whole feed'],
])('what is no feed is unknown: %#', (body, reason) => {
  expect(read(body)).toMatchObject({ status: 'UNKNOWN', statusText: reason });
});

test('it is known by being one', () => {
  expect(isRecognised('FEED', rss())).toBe(true);
  expect(isRecognised('FEED', '<html></html>')).toBe(false);
  expect(isRecognised('FEED', { version: 'https://jsonfeed.org/version/1.1', items: [] })).toBe(false);
});
