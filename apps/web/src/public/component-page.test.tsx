import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { readEmbedded } from './embedded.ts';
import { render } from './entry-server.tsx';
import { hydratePage } from './hydrate-page.tsx';
import { loadScreen } from './screens/load-screen.ts';
import { createPageStore } from './state/page-store.ts';
import { htmlOf } from './testing/html-of.ts';
import { sampleComponentPage } from './testing/sample-component.ts';

const ROUTE = { name: 'component', id: '1' } as const;

function served(data = sampleComponentPage()): Document {
  return new DOMParser().parseFromString(htmlOf(ROUTE, data), 'text/html');
}

function textOf(page: Document, selector: string): string {
  return (page.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ');
}

describe('the page of a component', () => {
  it('says what it is and how it is since when', () => {
    const page = served();
    expect(page.title).toBe('● API – Acme status');
    expect(textOf(page, 'h1')).toBe('API');
    for (const words of ['Platform', 'REST and GraphQL', 'Partial outage', 'since 14:21', 'api.acme.example/docs'])
      expect(textOf(page, 'article')).toContain(words);
    expect(textOf(page, 'dl')).toBe('Uptime over 90 days99.98%Uptime over 365 days99.99%');
  });

  it('opens its percentages', () => {
    const computed = textOf(served(), 'details #computed');
    expect(computed).toContain('1 − 1,250 secs lost ÷ 7,778,500 secs counted = 99.98%');
    expect(computed).toContain('Under maintenance2 hrsleft out');
    expect(computed).toContain('Partial outage41 mins 40 secs50%20 mins 50 secs');
    expect(computed).toContain('What is shorter than 1 min does not colour its day');
    expect(computed).toContain('Corrected: A monitor was wrong');
    expect(computed).toContain('51 older ones are not shown.');
  });

  it('has its ninety days as a table, each with an address, today first', () => {
    const rows = [...served().querySelectorAll('details #table tbody tr')];
    expect(rows).toHaveLength(90);
    expect(rows[0]?.id).toBe('day-2026-11-22');
    expect(rows[12]?.id).toBe('day-2026-11-10');
    expect(rows[12]?.textContent.replaceAll(',', '')).toBe(
      'Tue 10 NovMajor outage83.79%Major outage 3 hrs 53 mins Operational 20 hrs 6 mins',
    );
    expect(rows[12]?.querySelector('a')?.getAttribute('href')).toBe('/history/2026-11#day-2026-11-10');
  });

  it('lists its incidents and maintenances', () => {
    const main = served().querySelector('main');
    const links = [...(main?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['/incidents/7', '/maintenances/3', '/history?component=1']));
  });

  it('is not there where there is no such component', () => {
    expect(render(ROUTE, { ...sampleComponentPage(), component: null }, '')).toBeNull();
  });

  it('comes to life without a difference, then loads what stands below, and keeps what is open', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = served();
    const embedded = readEmbedded(page);
    const root = page.getElementById('root');
    if (!embedded || !root) throw new Error('the page carries no data');
    document.body.replaceChildren(root);
    const table = root.querySelector('#table')?.closest('details');
    table?.setAttribute('open', '');
    const before = root.querySelector('#table')?.textContent;
    const screen = await loadScreen(embedded.route);
    const store = createPageStore(embedded.page);
    await act(async () => hydratePage(root, { screen, store }));
    expect(root.querySelector('#table')?.textContent).toBe(before);
    expect(complaint.mock.calls.filter(([text]) => String(text).includes('ydrat'))).toEqual([]);
    complaint.mockRestore();

    const { page: state } = store.snapshot();
    if (!state.detail) throw new Error('the page has no detail');
    const detail = { ...state.detail, quarter: { ...state.detail.quarter, minimumIncidentSeconds: 0, uptime: 50 } };
    await act(async () => store.replace({ ...state, detail }));
    await vi.waitFor(() => expect(root.querySelector('#computed')?.textContent).toContain('= 50%'));
    expect(table?.isConnected && table.open).toBe(true);
  });
});
