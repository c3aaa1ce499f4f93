import { severityOf, worstOf } from '@signet/domain/component';
import type { ThirdPartySelector } from '@signet/domain/third-party';
import { unknown, type ReadComponent, type Reading, type ReadIncident, type ReadMaintenance } from '../reading.js';
import { mostTelling, type Cause } from './most-telling.js';
import type { UpstreamComponent } from './upstream-component.js';
import { statusOfWord, type WordTable } from './word-table.js';

/** A page that lists its components, each with a status. */
export interface ComponentPage {
  components: UpstreamComponent[];
  incidents: ReadIncident[];
  maintenances: ReadMaintenance[];
  observedAt: Date | null;
  /** Why the list is not whole; the whole page is then not known to be well. */
  gap?: string | null;
}

/** What the page tells of what is followed. Its own indicator plays no part. */
export function readComponentPage(page: ComponentPage, selector: ThirdPartySelector, table: WordTable): Reading {
  const covered = new Set(
    page.maintenances.flatMap(({ isInProgress, covers }) => (isInProgress ? (covers ?? []) : [])),
  );
  const components = page.components.map((component) => judged(component, covered, selector.mapping, table));
  const { causes, keys } = followed(components, page.gap ?? null, selector);
  if (causes.length === 0) return { ...unknown('the page lists no component'), observedAt: page.observedAt };

  const status = worstOf(causes.map((cause) => cause.status));
  const concerns = ({ covers }: Pick<ReadIncident, 'covers'>) =>
    keys === null || covers === null || covers.some((key) => keys.has(key));
  return {
    isRead: true,
    status,
    statusText: mostTelling(status, causes),
    incidents: page.incidents.filter(concerns),
    maintenances: page.maintenances.filter(concerns),
    observedAt: page.observedAt,
    components,
  };
}

function judged(
  { word, problem, ...component }: UpstreamComponent,
  covered: ReadonlySet<string>,
  mapping: WordTable,
  table: WordTable,
): ReadComponent {
  const own = word === null ? null : statusOfWord(word, table, mapping);
  const lack = word === null ? 'its status cannot be read' : `"${word}" is no status that is known`;
  const statusText = problem ?? (own === null ? lack : word);
  const base = own ?? 'UNKNOWN';
  if (!covered.has(component.key) || severityOf(base) >= severityOf('UNDER_MAINTENANCE')) {
    return { ...component, status: base, statusText };
  }
  return { ...component, status: 'UNDER_MAINTENANCE', statusText: 'a maintenance is in progress' };
}

interface Followed {
  causes: Cause[];
  /** Null: every one. */
  keys: ReadonlySet<string> | null;
}

function followed(components: readonly ReadComponent[], gap: string | null, selector: ThirdPartySelector): Followed {
  const causeOf = ({ name, status, statusText }: ReadComponent): Cause => ({ status, text: `${name}: ${statusText}` });
  if (selector.components.length === 0) {
    const causes = components.map(causeOf);
    return { causes: gap === null ? causes : [...causes, { status: 'UNKNOWN', text: gap }], keys: null };
  }
  const keys = new Set(selector.components);
  const present = new Set(components.map(({ key }) => key));
  const causes = components.filter(({ key }) => keys.has(key)).map(causeOf);
  for (const key of keys) {
    const lack = gap === null ? 'any more' : `among those it tells: ${gap}`;
    if (!present.has(key)) causes.push({ status: 'UNKNOWN', text: `the page has no component ${key} ${lack}` });
  }
  return { causes, keys };
}
