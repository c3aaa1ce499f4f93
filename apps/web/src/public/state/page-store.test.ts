import { describe, expect, it, vi } from 'vitest';
import { samplePage } from '../testing/sample-page.ts';
import { pageFromData } from './page-from-data.ts';
import { createPageStore } from './page-store.ts';

const AT = '2026-11-22T14:05:00.000Z';

describe('the page store', () => {
  it('tells its listeners of a change', () => {
    const store = createPageStore(pageFromData(samplePage()));
    const listener = vi.fn();
    store.subscribe(listener);
    store.replace(pageFromData(samplePage({ revision: 42 })));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.snapshot().page.revision).toBe(42);
  });

  it('counts what comes in while the page is hidden, also through a reread, until it is seen', () => {
    const store = createPageStore(pageFromData(samplePage()));
    store.replace(pageFromData(samplePage({ revision: 42 })));
    expect(store.snapshot().unread).toBe(0);
    store.setSeen(false);
    store.replace(pageFromData(samplePage({ revision: 43 })));
    store.replace(pageFromData(samplePage({ revision: 46 })));
    expect(store.snapshot().unread).toBe(4);
    store.setSeen(true);
    expect(store.snapshot().unread).toBe(0);
  });

  it('says that the server has old data only, until it has newer', () => {
    const store = createPageStore(pageFromData(samplePage()), true);
    expect(store.snapshot().stale).toBe(true);
    store.replace(pageFromData(samplePage({ revision: 42 })));
    expect(store.snapshot().stale).toBe(false);
    store.replace(pageFromData(samplePage({ revision: 43 })), true);
    expect(store.snapshot().stale).toBe(true);
    store.replace(pageFromData(samplePage({ revision: 44 })));
    expect(store.snapshot().stale).toBe(false);
  });

  it('moves the age of what is shown without touching it, and tells nobody of nothing', () => {
    const store = createPageStore(pageFromData(samplePage()));
    const { page } = store.snapshot();
    const listener = vi.fn();
    store.subscribe(listener);
    store.confirm(page.asOf, false);
    expect(listener).not.toHaveBeenCalled();
    store.confirm(AT, true);
    expect(store.snapshot()).toMatchObject({ stale: true, page: { ...page, asOf: AT } });
    expect(store.snapshot().page.components).toBe(page.components);
  });
});
