import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { readEmbedded } from './embedded.ts';
import type { RenderOptions } from './entry-server.tsx';
import { hydratePage } from './hydrate-page.tsx';
import { screenOf } from './screens/screen-of.ts';
import { createPageStore } from './state/page-store.ts';
import { htmlOf } from './testing/html-of.ts';
import { samplePage } from './testing/sample-page.ts';

function served(options: RenderOptions = {}) {
  const page = new DOMParser().parseFromString(htmlOf({ name: 'page' }, samplePage(), options), 'text/html');
  const embedded = readEmbedded(page);
  const root = page.getElementById('root');
  if (!embedded || !root) throw new Error('the page carries no data');
  document.body.replaceChildren(root);
  const { route, page: state, stale } = embedded;
  return { root, embedded, props: { screen: screenOf(route, {}), store: createPageStore(state, stale) } };
}

it('shows a change in the banner, the row and the title, and says it once', async () => {
  const { root, props } = served();
  await act(async () => hydratePage(root, props));
  expect(root.querySelector('[aria-live]')?.textContent).toBe('');
  const { page } = props.store.snapshot();
  const api = page.components['1'];
  if (!api) throw new Error('the sample has a component 1');
  await act(async () =>
    props.store.replace({
      ...page,
      revision: 42,
      indicator: 'MAJOR_OUTAGE',
      headline: 'API: major outage',
      components: { ...page.components, '1': { ...api, status: 'MAJOR_OUTAGE' } },
    }),
  );
  expect(root.querySelector('h1')?.textContent).toBe('API: major outage');
  expect(root.querySelector('#component-1')?.textContent).toContain('Major outage');
  expect(root.querySelector('[aria-live]')?.textContent).toBe('API: major outage');
  expect(document.title).toBe('● Major outage – Acme');
});

it('leaves what the server sent where the browser fails', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const { root, embedded, props } = served();
  await act(async () => hydratePage(root, props));
  const broken = { ...props.store.snapshot().page, site: { ...embedded.page.site, timeZone: 'Not/AZone' } };
  props.store.replace(broken);
  await vi.waitFor(() => expect(reported).toHaveBeenCalled());
  await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('API: partial outage'));
  vi.unstubAllGlobals();
});

describe('a page that was made from old data', () => {
  const NOTICE = 'this page cannot read its data at the moment';

  it('says so in its HTML, with date, time and zone', () => {
    const { root } = served({ stale: true });
    const notice = [...root.querySelectorAll('main p')].find(({ textContent }) => textContent.includes(NOTICE));
    expect(notice?.textContent).toMatch(/^Showing the state of Sunday,? 22 November 2026 at 15:03 CET – /);
    expect(served().root.textContent).not.toContain(NOTICE);
  });

  it('says so once it is alive, until the server has newer data, and hydrates without a difference', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { root, props } = served({ stale: true });
    await act(async () => hydratePage(root, props));
    expect(complaint.mock.calls.filter(([text]) => String(text).includes('ydrat'))).toEqual([]);
    complaint.mockRestore();
    expect(root.textContent).toContain(NOTICE);
    await act(async () => props.store.confirm(props.store.snapshot().page.asOf, false));
    expect(root.textContent).not.toContain(NOTICE);
    expect(root.textContent).toContain('updated');
  });
});
