import type { PageState } from './state/page-state.ts';
import type { LivelyRoute } from './state/route.ts';

export interface Embedded {
  route: LivelyRoute;
  page: PageState;
  /** Newer data could not be read when the page was made. */
  stale: boolean;
}

/** JSON that is safe inside a script element. */
export function embed(embedded: Embedded): string {
  const json = JSON.stringify(embedded)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `<script type="application/json" id="signet-data">${json}</script>`;
}

export function readEmbedded(document: Document): Embedded | null {
  const json = document.getElementById('signet-data')?.textContent;
  return json ? (JSON.parse(json) as Embedded) : null;
}
