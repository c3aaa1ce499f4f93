import type { PageState } from './state/page-state.ts';

/** With the state of the page on it. */
export function faviconOf({ indicator, site }: Pick<PageState, 'indicator' | 'site'>): string {
  return site.tabIconUrl.replace('{indicator}', indicator.toLowerCase());
}
