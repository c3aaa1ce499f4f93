import { describe, expect, it } from 'vitest';
import type { Route } from '../state/route.ts';
import { htmlOf } from '../testing/html-of.ts';
import { sampleComponentPage } from '../testing/sample-component.ts';
import {
  sampleHistoryPage,
  sampleIncident,
  sampleMaintenance,
  samplePage,
  samplePastIncident,
} from '../testing/sample-page.ts';
import { plainText } from './plain-text.ts';

const { statusPage } = samplePage();

/** What the head says, by the name of each tag. */
function headOf(route: Route, data: unknown): Record<string, string> {
  const { head } = new DOMParser().parseFromString(htmlOf(route, data), 'text/html');
  const metas = [...head.querySelectorAll('meta[name="description"], meta[property]')];
  const links = [...head.querySelectorAll('link[rel="canonical"], link[rel="prev"], link[rel="next"]')];
  return {
    title: head.querySelector('title')?.textContent ?? '',
    ...Object.fromEntries(
      metas.map((meta) => [meta.getAttribute('name') ?? meta.getAttribute('property'), meta.getAttribute('content')]),
    ),
    ...Object.fromEntries(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])),
  } as Record<string, string>;
}

/** Where the head sends programs for news, by their type. */
function newsOf(route: Route, data: unknown): (string | null)[][] {
  const { head } = new DOMParser().parseFromString(htmlOf(route, data), 'text/html');
  const links = [...head.querySelectorAll('link[rel="alternate"]')];
  return links.map((link) => [link.getAttribute('type'), link.getAttribute('href')]);
}

describe('the head', () => {
  it('sends programs to the feeds of the page, or of the component that it is about', () => {
    const ofPage = [
      ['application/atom+xml', '/feed.atom'],
      ['application/rss+xml', '/feed.rss'],
      ['application/feed+json', '/feed.json'],
      ['text/calendar', '/calendar.ics'],
    ];
    expect(newsOf({ name: 'page' }, samplePage())).toEqual(ofPage);
    expect(newsOf({ name: 'maintenance', id: '3' }, { statusPage, maintenance: sampleMaintenance() })).toEqual(ofPage);
    expect(newsOf({ name: 'component', id: '1' }, sampleComponentPage())).toEqual(
      ofPage.map(([type, href]) => [type, `/components/1${href}`]),
    );
  });

  it('of the status page says how it is', () => {
    expect(headOf({ name: 'page' }, samplePage())).toEqual({
      title: '● Partial outage – Acme',
      description: 'API: partial outage',
      'og:type': 'website',
      'og:site_name': 'Acme',
      'og:title': 'API: partial outage',
      'og:description': 'API: partial outage',
      canonical: '/',
    });
  });

  it('of an incident says its title and the newest word on it, whatever is in them', () => {
    const title = '"><script>alert(1)</script> & more';
    const [newest, ...older] = sampleIncident().updates;
    if (!newest) throw new Error('the sample has updates');
    const messageHtml = '<p>We &quot;know&quot; that 1 &lt; 2 &amp; so\non.</p>\n<ul>\n<li>First</li>\n</ul>';
    const incident = {
      ...sampleIncident({ title, updates: [{ ...newest, messageHtml }, ...older] }),
      worstImpacts: [],
    };
    expect(headOf({ name: 'incident', id: '7' }, { statusPage, incident })).toMatchObject({
      title: `● ${title} – Acme status`,
      description: 'We "know" that 1 < 2 & so on. First',
      'og:title': title,
      'og:description': 'We "know" that 1 < 2 & so on. First',
      canonical: '/incidents/7',
    });
  });

  it('of a maintenance and of a postmortem says what they say', () => {
    expect(headOf({ name: 'maintenance', id: '3' }, { statusPage, maintenance: sampleMaintenance() })).toMatchObject({
      title: '● Database upgrade – Acme status',
      description: 'Payments pause for a few minutes.',
      canonical: '/maintenances/3',
    });
    const incident = { ...samplePastIncident(sampleIncident(), []), postmortemHtml: '<p>Never <b>again</b>.</p>' };
    expect(headOf({ name: 'postmortem', id: '7' }, { statusPage, incident })).toMatchObject({
      title: '● Postmortem: Elevated error rates on the API – Acme status',
      description: 'Never again.',
      canonical: '/incidents/7/postmortem',
    });
  });

  it('of a month names it, and those beside it', () => {
    const calm = { ...statusPage, indicator: 'OPERATIONAL' as const };
    const { statusPage: month } = sampleHistoryPage({ next: '2026-12' });
    const all = headOf(
      { name: 'history', month: null, componentId: null },
      { statusPage: { ...month, ...calm, month: month.month } },
    );
    expect(all).toMatchObject({
      title: 'November 2026 – Acme status',
      description: 'Incidents and maintenance of Acme, day by day.',
      canonical: '/history/2026-11',
      prev: '/history/2026-10',
      next: '/history/2026-12',
    });
    const one = sampleHistoryPage({ component: { id: '1', name: 'API' } });
    expect(headOf({ name: 'history', month: '2026-11', componentId: '1' }, one)).toMatchObject({
      title: '● API · November 2026 – Acme status',
      canonical: '/history/2026-11?component=1',
      prev: '/history/2026-10?component=1',
    });
  });
});

describe('plain text', () => {
  it.each([
    ['<p>One</p>\n<p>two<br />\nthree</p>', 'One two three'],
    ['<p>Some <strong>bold</strong>, and <a href="x">a link</a>.</p>', 'Some bold, and a link.'],
    ['<p>&lt;script&gt; &#39;&quot;&amp;lt;</p>', `<script> '"&lt;`],
    ['', ''],
  ])('%j says %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('ends after 200 characters, in the middle of none', () => {
    const text = plainText(`<p>${'🔥'.repeat(300)}</p>`);
    expect([...text]).toHaveLength(200);
    expect(text.endsWith('🔥…')).toBe(true);
  });
});
