import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEmbedded } from '../embedded.ts';
import { hydratePage } from '../hydrate-page.tsx';
import { screenOf } from '../screens/screen-of.ts';
import { createPageStore, type PageStore } from '../state/page-store.ts';
import { htmlOf } from '../testing/html-of.ts';
import { sampleHistory, samplePage } from '../testing/sample-page.ts';

/** Every strip is 360 px wide and begins at the edge of the screen: a day is four pixels. */
const BOX = { left: 0, top: 400, width: 360, height: 34 } as DOMRect;
const inColumn = (column: number) => ({ clientX: column * 4 + 2, bubbles: true, pointerType: 'mouse' });

const asked = vi.fn<typeof fetch>();
let root: HTMLElement;
let store: PageStore;

const strip = (id: string) => root.querySelector<HTMLElement>(`[data-strip="${id}"]`) ?? document.body;
const words = (id: string) => strip(id).getAttribute('aria-valuetext');
const card = () => root.querySelector<HTMLElement>('[role="group"], [role="dialog"]');
const point = (id: string, column: number) =>
  act(async () => void strip(id).dispatchEvent(new PointerEvent('pointermove', inColumn(column))));
const tap = (id: string, column: number) =>
  act(async () => void strip(id).dispatchEvent(new MouseEvent('click', inColumn(column))));
const press = (element: Element, key: string) =>
  act(async () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

beforeEach(async () => {
  vi.stubGlobal('fetch', asked);
  asked.mockImplementation(async () => Response.json({ data: { component: { day: aDay() } } }));
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(BOX);
  const page = new DOMParser().parseFromString(htmlOf({ name: 'page' }, samplePage()), 'text/html');
  const embedded = readEmbedded(page);
  root = page.getElementById('root') ?? document.body;
  if (!embedded) throw new Error('the page carries no data');
  document.body.replaceChildren(root);
  store = createPageStore(embedded.page);
  await act(async () => hydratePage(root, { screen: screenOf(embedded.route, {}), store }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function aDay() {
  return { incidents: [{ id: '5', title: 'Database lost', status: 'RESOLVED' }], maintenances: [] };
}

/** Updates of React's wait for the end of an act. */
function eventually(holds: () => void): Promise<void> {
  return vi.waitFor(async () => {
    await act(async () => {});
    holds();
  });
}

/** What the first touch of an area loads. */
async function wake(id: string, column: number): Promise<void> {
  await act(async () => void strip(id).dispatchEvent(new PointerEvent('pointerover', inColumn(column))));
  await eventually(() => expect(card()).not.toBeNull());
}

describe('a strip', () => {
  it('is a slider once the page is alive, and says in a sentence what it shows', () => {
    expect(strip('1').getAttribute('role')).toBe('slider');
    expect(strip('1').tabIndex).toBe(0);
    expect(strip('1').getAttribute('aria-label')).toBe('API, day by day');
    expect(words('1')).toContain('3 days with trouble in the last 90 days');
  });

  it('opens the day under the pointer that made it load, and follows', async () => {
    await wake('1', 77);
    expect(card()?.textContent).toContain('Tue 10 Nov');
    expect(words('1')).toContain('Major outage 3 hrs 53 mins');
    await point('1', 78);
    expect(card()?.textContent).toContain('Wed 11 Nov');
    await point('2', 78);
    expect(card()?.textContent).toContain('Website');
    expect(words('1')).toContain('days with trouble');
  });

  it('keeps a day that is tapped until it is tapped again', async () => {
    await wake('1', 77);
    await tap('1', 77);
    expect(card()?.getAttribute('role')).toBe('dialog');
    await point('2', 10);
    expect(card()?.textContent).toContain('Tue 10 Nov');
    const links = [...(card()?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(['/history/2026-11#day-2026-11-10', '/components/1#table']));
    await tap('1', 77);
    expect(card()).toBeNull();
  });

  it('is walked with the keyboard, over the groups that are open', async () => {
    await wake('1', 77);
    await press(strip('1'), 'End');
    expect(words('1')).toContain('Sun 22 Nov');
    await press(strip('1'), 'ArrowLeft');
    expect(words('1')).toContain('Sat 21 Nov');
    await press(strip('1'), 'ArrowDown');
    expect(document.activeElement).toBe(strip('2'));
    await press(strip('2'), 'ArrowDown');
    expect(document.activeElement).toBe(strip('4'));
    expect(words('4')).toContain('Sat 21 Nov');
    await press(strip('4'), 'Enter');
    expect(document.activeElement).toBe(card());
    await press(document.activeElement ?? document.body, 'Escape');
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(strip('4'));
  });

  it('stays shut under the pointer after Escape, until that has left', async () => {
    await wake('1', 77);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const settle = () => act(async () => vi.advanceTimersByTime(1_000));
    await press(document.body, 'Escape');
    await point('1', 78);
    await settle();
    expect(card()).toBeNull();
    await act(
      async () => void root.querySelector('summary h3')?.dispatchEvent(new PointerEvent('pointermove', inColumn(0))),
    );
    await point('1', 78);
    await settle();
    expect(card()).not.toBeNull();
  });

  it('follows a change of the day that is open, and closes with its component', async () => {
    await wake('1', 77);
    await tap('1', 89);
    const { page } = store.snapshot();
    const history = sampleHistory({ 0: ['MAJOR_OUTAGE', 43_200] });
    await act(async () => store.replace({ ...page, histories: { ...page.histories, '1': history } }));
    expect(card()?.textContent).toContain('Major outage12 hrs');
    const { '1': _gone, ...components } = page.components;
    await act(async () => store.replace({ ...page, components }));
    expect(card()).toBeNull();
  });
});

describe("a day's incidents", () => {
  it('are asked for once while the page is the same, and anew when it has changed', async () => {
    await wake('1', 70);
    const shown = () => eventually(() => expect(card()?.textContent).toContain('Database lost'));
    await shown();
    expect(card()?.querySelector('a')?.getAttribute('href')).toBe('/incidents/5');
    const before = asked.mock.calls.length;
    await press(document.body, 'Escape');
    await tap('1', 70);
    expect(card()?.textContent).toContain('Database lost');
    expect(asked.mock.calls).toHaveLength(before);
    const { page } = store.snapshot();
    await act(async () => store.replace({ ...page, revision: page.revision + 1 }));
    await eventually(() => expect(asked.mock.calls.length).toBeGreaterThan(before));
    await shown();
  });

  it('that cannot be read leave the figures as they are', async () => {
    asked.mockRejectedValue(new Error('offline'));
    await wake('1', 77);
    await eventually(() => expect(card()?.textContent).toContain('could not be read'));
    expect(card()?.textContent).toContain('Major outage3 hrs 53 mins');
  });
});
