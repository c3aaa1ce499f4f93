import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { describe, expect, it, vi } from 'vitest';
import { App } from './app.tsx';
import { readEmbedded } from './embedded.ts';
import { documents, render, themeCss } from './entry-server.tsx';
import { screenOf } from './screens/screen-of.ts';
import { createPageStore } from './state/page-store.ts';
import { htmlOf } from './testing/html-of.ts';
import {
  sampleComponent,
  sampleHistoryPage,
  sampleIncident,
  sampleMaintenance,
  samplePage,
  samplePastIncident,
} from './testing/sample-page.ts';

const { statusPage } = samplePage();

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function reviveTimes(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => reviveTimes(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      names.has(name) && typeof field === 'string' ? new Date(field) : reviveTimes(field, names),
    ]),
  );
}

describe('render', () => {
  it('answers in the first 3 KB, in the title and in the first heading', () => {
    const html = htmlOf({ name: 'page' }, samplePage());
    expect(Buffer.from(html).subarray(0, 3_000).toString()).toContain('>API: partial outage</h1>');
    expect(html).toContain('<title>● Partial outage – Acme</title>');
    expect(html).not.toContain('<!--signet-');
  });

  it('says where feeds and calendar are', () => {
    const page = parse(htmlOf({ name: 'page' }, samplePage()));
    const footer = [...page.querySelectorAll('footer a[href^="/"]')].map((link) => link.getAttribute('href'));
    expect(footer).toEqual(['/feed.atom', '/feed.rss', '/status.json', '/calendar.ics', '/graphql']);
  });

  it('offers what is planned to calendars, and nothing that has begun', () => {
    const hrefOf = (status: 'SCHEDULED' | 'IN_PROGRESS') => {
      const maintenances = [sampleMaintenance({ id: '4', title: 'New disks', status })];
      const page = parse(htmlOf({ name: 'page' }, samplePage({ maintenances })));
      return page.querySelector('a[href="/maintenances/4/calendar.ics"]');
    };
    expect(hrefOf('SCHEDULED')?.textContent).toBe('+ Calendar: New disks');
    expect(hrefOf('IN_PROGRESS')).toBeNull();
  });

  it('needs neither inline script nor inline style, as its CSP allows neither', () => {
    const page = parse(htmlOf({ name: 'page' }, samplePage()));
    expect(page.querySelectorAll('style, [style]')).toHaveLength(0);
    const inline = [...page.querySelectorAll('script:not([src])')].map((script) => script.getAttribute('type'));
    expect(inline).toEqual(['application/json']);
    expect(/ on[a-z]+="/.test(page.documentElement.outerHTML)).toBe(false);
  });

  it('takes an answer that was executed in process, where times are Date objects', () => {
    const times = new Set([
      'startedAt',
      'resolvedAt',
      'postedAt',
      'generatedAt',
      'plannedStart',
      'plannedEnd',
      'actualStart',
    ]);
    const again = { ...sampleIncident({ id: '6', startedAt: '2026-11-18T07:00:00.000Z', status: 'RESOLVED' }) };
    const [today, wednesday] = statusPage.timeline;
    if (!today || !wednesday) throw new Error('the sample has two days');
    const sent = samplePage({ timeline: [today, { ...wednesday, incidents: [...wednesday.incidents, again] }] });
    const executed = reviveTimes(sent, times);
    expect(htmlOf({ name: 'page' }, executed)).toBe(htmlOf({ name: 'page' }, sent));
  });

  it('cannot be broken out of by names', () => {
    const name = '</script><script>alert(1)</script>$&"';
    const data = samplePage({ headline: name, components: [sampleComponent('4', name)] });
    const html = htmlOf({ name: 'page' }, data);
    expect(html).not.toContain('<script>alert');
    const page = parse(html);
    expect(page.querySelector('h1')?.textContent).toBe(name);
    expect(readEmbedded(page)?.page.components['4']?.name).toBe(name);
  });

  it('hydrates without a difference', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = parse(htmlOf({ name: 'page' }, samplePage()));
    const embedded = readEmbedded(page);
    const root = page.getElementById('root');
    if (!embedded || !root) throw new Error('the page carries no data');
    const { route, page: state } = embedded;
    document.body.replaceChildren(root);
    const recovered = vi.fn();
    await act(async () => {
      hydrateRoot(root, <App screen={screenOf(route, {})} store={createPageStore(state)} />, {
        onRecoverableError: recovered,
      });
    });
    expect(recovered).not.toHaveBeenCalled();
    expect(complaint.mock.calls.filter(([text]) => String(text).includes('ydrat'))).toEqual([]);
    expect(document.title).toBe('● Partial outage – Acme');
  });

  it('draws a bar of 90 days as one picture with a name', () => {
    const page = parse(htmlOf({ name: 'page' }, samplePage()));
    const bars = page.querySelector('#component-1 svg[role="img"]');
    expect(bars?.getAttribute('aria-label')).toContain('API: 3 days with trouble in the last 90 days, the latest on');
    expect(bars?.querySelectorAll('path').length).toBeLessThan(5);
  });

  it('opens a group that is collapsed unless affected only while it is', () => {
    const groupsOpen = (data: ReturnType<typeof samplePage>) =>
      [...parse(htmlOf({ name: 'page' }, data)).querySelectorAll('details')].map((group) => group.hasAttribute('open'));
    expect(groupsOpen(samplePage())).toEqual([true, false]);
    const [platform, payments] = statusPage.groups;
    if (!platform || !payments) throw new Error('the sample has two groups');
    const broken = {
      ...payments,
      components: payments.components.map((c) => ({ ...c, status: 'MAJOR_OUTAGE' as const })),
    };
    expect(groupsOpen(samplePage({ groups: [platform, broken] }))).toEqual([true, true]);
  });

  it('tells the whole story of an incident, what it touched, and where its postmortem is', () => {
    const worstImpacts = [
      { status: 'MAJOR_OUTAGE' as const, component: { id: '1', name: 'API' } },
      { status: 'OPERATIONAL' as const, component: { id: '2', name: 'Website' } },
    ];
    const postmortemPublishedAt = '2026-11-23T09:00:00.000Z';
    const over = {
      status: 'RESOLVED' as const,
      resolvedAt: '2026-11-22T14:02:00.000Z',
      impacts: [],
      postmortemPublishedAt,
    };
    const incident = { ...sampleIncident(over), worstImpacts };
    const page = parse(htmlOf({ name: 'incident', id: incident.id }, { statusPage, incident }));
    const updates = [...page.querySelectorAll('li[id^="update-"]')];
    expect(page.querySelector('h1')?.textContent).toBe('Elevated error rates on the API');
    expect(updates.map(({ id }) => id)).toEqual(['update-12', 'update-11']);
    expect(updates[0]?.textContent).toContain('Degraded performance → then Partial outage');
    const links = [...page.querySelectorAll('main a')].map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toContainEqual(['API', '/components/1']);
    expect(links).toContainEqual(['Read the postmortem', '/incidents/7/postmortem']);
    expect(page.querySelector('main')?.textContent).not.toContain('Website');
  });

  it('tells a postmortem on a page of its own, with the way back', () => {
    const past = samplePastIncident(sampleIncident({ status: 'RESOLVED', resolvedAt: '2026-11-22T14:02:00.000Z' }), [
      { status: 'MAJOR_OUTAGE', component: { id: '1', name: 'API' } },
    ]);
    const incident = { ...past, postmortemHtml: '<h2>What happened</h2><p>Never again.</p>' };
    const main = parse(htmlOf({ name: 'postmortem', id: '7' }, { statusPage, incident })).querySelector('main');
    expect(main?.querySelector('h1')?.textContent).toBe('Postmortem: Elevated error rates on the API');
    for (const words of ['lasted 41', 'API', 'Major outage', 'Never again.'])
      expect(main?.textContent).toContain(words);
    expect(main?.querySelector('a[href="/incidents/7"]')).not.toBeNull();
  });

  it('folds the quiet days of a month, and leads on to others', () => {
    const route = { name: 'history' as const, month: '2026-11', componentId: null };
    const main = parse(htmlOf(route, sampleHistoryPage())).querySelector('main');
    expect(main?.querySelector('h1')?.textContent).toBe('November 2026');
    expect([...(main?.querySelectorAll('h2') ?? [])].map((day) => day.textContent)).toEqual([
      expect.stringMatching(/^Sun,? 22 Nov$/),
      expect.stringMatching(/^Wed,? 18 Nov$/),
      expect.stringMatching(/^Tue,? 10 Nov$/),
    ]);
    expect(main?.textContent?.match(/No incidents/g)).toHaveLength(3);
    expect(main?.querySelector('#day-2026-11-18')?.textContent).toContain('Major outage');
    expect(main?.querySelector('#day-2026-11-18')?.textContent).toMatch(/lasted 3 hrs? 5 mins?/);
    expect(main?.querySelector('#day-2026-11-10')?.textContent).toContain('It did not take place');
    expect(main?.querySelector('a[rel="prev"]')?.getAttribute('href')).toBe('/history/2026-10');
    expect(main?.querySelector('a[rel="next"]')).toBeNull();
    const form = main?.querySelector('form');
    expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['get', '/history/2026-11']);
    const options = [...(form?.querySelectorAll('option') ?? [])].map((option) => option.textContent);
    expect(options).toEqual(['All components', 'API', 'Website', 'Payments API', 'Documentation']);
  });

  it('says what a month of one component is of, and keeps the choice on the way', () => {
    const route = { name: 'history' as const, month: null, componentId: '2' };
    const component = { id: '2', name: 'Website' };
    const main = parse(htmlOf(route, sampleHistoryPage({ component, previous: '2026-10' }))).querySelector('main');
    expect(main?.textContent).toContain('No incidents and no maintenance of Website.');
    expect(main?.querySelector('a[rel="prev"]')?.getAttribute('href')).toBe('/history/2026-10?component=2');
    expect(main?.querySelector('form')?.getAttribute('action')).toBe('/history');
    expect(main?.querySelector('option[selected]')?.textContent).toBe('Website');
  });

  it('shows a maintenance with its window in the zone of the site', () => {
    const page = parse(htmlOf({ name: 'maintenance', id: '3' }, { statusPage, maintenance: sampleMaintenance() }));
    expect(page.querySelector('main')?.textContent).toContain('Sat 28 Nov, 03:00 – 05:00');
  });

  it('tells how the plan of a maintenance came to be, and what became of it', () => {
    const maintenance = sampleMaintenance({
      status: 'COMPLETED',
      actualStart: '2026-11-28T02:03:00.000Z',
      actualEnd: '2026-11-28T04:10:00.000Z',
      formerPlans: [
        {
          plannedStart: '2026-11-27T02:00:00.000Z',
          plannedEnd: '2026-11-27T04:00:00.000Z',
          replacedAt: '2026-11-22T10:00:00.000Z',
        },
      ],
    });
    const page = parse(htmlOf({ name: 'maintenance', id: '3' }, { statusPage, maintenance }));
    const text = page.querySelector('main')?.textContent;
    expect(text).toContain('Began 28 Nov, 03:03, planned for Sat 28 Nov, 03:00 – 05:00');
    expect(text).toContain('Ended 28 Nov, 05:10');
    expect(text).toContain('Moved on Sun 22 Nov from Fri 27 Nov, 03:00 – 05:00');
  });

  it('repeats on its day what was said at the end of a maintenance, and not what was said before', () => {
    const past = sampleMaintenance({
      status: 'COMPLETED',
      actualStart: '2026-11-18T09:00:00.000Z',
      actualEnd: '2026-11-18T10:00:00.000Z',
    });
    const words = { id: '32', messageHtml: '<p>All done.</p>', postedAt: '2026-11-18T10:00:00.000Z', editedAt: null };
    const announced = [
      { ...words, id: '31', messageHtml: '<p>It will pause.</p>', postedAt: '2026-11-17T09:00:00.000Z' },
    ];
    const textWith = (updates: typeof announced) => {
      const timeline = [{ incidents: [], maintenances: [{ ...past, updates }] }];
      return parse(htmlOf({ name: 'page' }, samplePage({ timeline, maintenances: [] }))).querySelector('main')
        ?.textContent;
    };
    expect(textWith([words, ...announced])).toContain('All done.');
    expect(textWith(announced)).not.toContain('It will pause.');
  });

  it('explains an empty page and an unknown address', () => {
    const nothing = { groups: [], components: [], activeIncidents: [], maintenances: [], timeline: [] };
    expect(htmlOf({ name: 'page' }, samplePage(nothing))).toContain('No components yet');
    expect(htmlOf({ name: 'notFound' }, { statusPage })).toContain('There is nothing here');
  });
});

describe('the bridge to the server', () => {
  it('says where there is no such page', () => {
    expect(render({ name: 'incident', id: '8' }, { statusPage, incident: null }, '')).toBeNull();
    expect(render({ name: 'maintenance', id: '8' }, { statusPage, maintenance: null }, '')).toBeNull();
    const untold = { ...samplePastIncident(sampleIncident(), []), postmortemHtml: null };
    for (const incident of [null, untold])
      expect(render({ name: 'postmortem', id: '7' }, { statusPage, incident }, '')).toBeNull();
    const history = { name: 'history' as const, month: '2027-01', componentId: null };
    expect(render(history, { statusPage: { ...sampleHistoryPage().statusPage, month: null } }, '')).toBeNull();
  });

  it('asks for incident and maintenance by id', () => {
    expect(documents.incident).toContain('$id: ID!');
    expect(documents.maintenance).toContain('$id: ID!');
  });

  it("links the operator's colour only where there is one", () => {
    const branded = samplePage({ site: { ...statusPage.site, themeUrl: '/theme.css?v=1a2b' } });
    expect(htmlOf({ name: 'page' }, branded)).toContain('href="/theme.css?v=1a2b"');
    expect(htmlOf({ name: 'page' }, samplePage())).not.toContain('/theme.css');
    expect(themeCss({ accentColor: '#ff6600' })).toContain('--accent:');
  });
});
