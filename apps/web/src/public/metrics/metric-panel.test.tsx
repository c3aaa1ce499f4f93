import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readEmbedded } from '../embedded.ts';
import { hydratePage } from '../hydrate-page.tsx';
import { latestValues } from '../live/latest-values.ts';
import { loadScreen } from '../screens/load-screen.ts';
import { createPageStore, type PageStore } from '../state/page-store.ts';
import { htmlOf } from '../testing/html-of.ts';
import { sampleMetric } from '../testing/sample-metric.ts';
import { samplePage } from '../testing/sample-page.ts';
import { sampleChart } from '../../shared/metric-chart/sample-chart.ts';
import type { Metric } from '../state/page-state.ts';

const asked = vi.fn<typeof fetch>();
const seen = new Set<IntersectionObserverCallback>();
let root: HTMLElement;
let store: PageStore;
let html: string;

class Observer {
  constructor(private readonly callback: IntersectionObserverCallback) {}
  observe = () => void seen.add(this.callback);
  disconnect = () => void seen.delete(this.callback);
}

/** Brings the charts onto the screen. */
const look = () =>
  act(async () => {
    const entry = { isIntersecting: true } as IntersectionObserverEntry;
    for (const callback of seen) callback([entry], {} as IntersectionObserver);
  });

const rangeAsked = (call: Parameters<typeof fetch>) =>
  JSON.parse(new URL(call[0] as string, 'http://localhost').searchParams.get('variables') ?? '{}').range as unknown;
const line = () => root.querySelector('path[class*="line"]')?.getAttribute('d');
const slider = () => root.querySelector('[aria-label="Response time, value by value"]');
const radio = (name: string) =>
  [...root.querySelectorAll('label')].find(({ textContent }) => textContent === name)?.querySelector('input');

function eventually(holds: () => void): Promise<void> {
  return vi.waitFor(async () => {
    await act(async () => {});
    holds();
  });
}

function answerWith(range: 'DAY' | 'HOUR'): Response {
  const chart = sampleChart({ range, to: '2026-11-22T14:05:00.000Z' }, (slot) => slot % 50);
  const series = Array.from({ length: chart.slots }, (_, slot) => ({ value: slot % 50 }));
  return Response.json(
    { data: { metric: { id: '3', chart, series } } },
    { headers: { date: 'Sun, 22 Nov 2026 14:03:00 GMT' } },
  );
}

beforeEach(async () => {
  sessionStorage.clear();
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('IntersectionObserver', Observer);
  asked.mockReset();
  asked.mockImplementation(async (...call) => answerWith(rangeAsked(call) as 'DAY'));
  html = htmlOf({ name: 'page' }, samplePage({ metrics: [sampleMetric()] }));
  const page = new DOMParser().parseFromString(html, 'text/html');
  const embedded = readEmbedded(page);
  root = page.getElementById('root') ?? document.body;
  if (!embedded) throw new Error('the page carries no data');
  document.body.replaceChildren(root);
  store = createPageStore(embedded.page);
  const screen = await loadScreen(embedded.route);
  await act(async () => hydratePage(root, { screen, store }));
  await eventually(() => expect(radio('Day')).toBeDefined());
});

afterEach(() => {
  seen.clear();
  vi.unstubAllGlobals();
});

it('keeps the drawing of the server, which is no part of its data, until somebody looks', async () => {
  const { line: served } = sampleMetric().chart;
  expect(html.split(served)).toHaveLength(2);
  expect(line()).toBe(served);
  expect(asked).not.toHaveBeenCalled();
  await look();
  await eventually(() => expect(line()).not.toBe(served));
  expect(slider()?.getAttribute('aria-valuetext')).toContain('Response time over the last day: 0 to 49');
});

it('keeps what it shows while another range cannot be read, and says so', async () => {
  await look();
  await eventually(() => expect(slider()).not.toBeNull());
  asked.mockRejectedValue(new Error('offline'));
  await act(async () => radio('Hour')?.click());
  await eventually(() => expect(root.textContent).toContain('The chart could not be read; trying again.'));
  expect(slider()?.getAttribute('aria-valuetext')).toContain('over the last day');
});

it('shows what is heard of it unless the page knows better, and how that stands to the thresholds of now', async () => {
  const show = async (more: Partial<Metric>) => {
    const { page } = store.snapshot();
    const metric = { ...page.metrics['3'], ...more };
    await act(async () => store.replace({ ...page, metrics: { '3': metric } as typeof page.metrics }));
  };
  await show({ alarmAt: 500 });
  await act(async () => latestValues.hear('3', { latest: 512, latestAt: '2026-11-22T14:04:00.000Z' }));
  expect(root.textContent).toContain('512');
  expect(root.textContent).toContain('very high');
  await show({ alarmAt: 1_000 });
  expect(root.textContent).not.toContain('very high');
  await show({ latest: 90, latestAt: '2026-11-22T14:04:30.000Z' });
  expect(root.textContent).not.toContain('512');
});
