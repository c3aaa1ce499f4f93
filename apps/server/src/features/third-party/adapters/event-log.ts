import { worstOf, type ComponentStatus } from '@signet/domain/component';
import type { ThirdPartySelector } from '@signet/domain/third-party';
import type { ReadComponent, Reading, ReadIncident, ReadMaintenance } from '../reading.js';
import { mostTelling, type Cause } from './most-telling.js';
import { statusOfWord, type WordTable } from './word-table.js';

/** One thing that an event does something to. */
export interface Touch {
  key: string;
  name: string;
  group: string | null;
  /** What else it may be called in a selector. */
  aliases: readonly string[];
  /** By key and by name; none: everywhere. */
  regions: readonly string[];
  /** Whether it is everything that there is in these regions. */
  isEverything: boolean;
  word: string;
}

export interface UpstreamEvent {
  title: string;
  /** Null for what is no incident, as maintenance is. */
  incident: Omit<ReadIncident, 'covers'> | null;
  touches: readonly Touch[];
}

/** What an event touches that names nothing in particular. */
export function everything(word: string, regions: readonly string[] = []): Touch {
  return { key: '*', name: 'everything', group: null, aliases: [], regions, isEverything: true, word };
}

/** A source that tells what is wrong, and nothing of what is well. */
export interface EventLog {
  /** Those that are open. */
  events: UpstreamEvent[];
  maintenances: ReadMaintenance[];
  /** What can be followed besides what the events touch. */
  known: Pick<ReadComponent, 'key' | 'name' | 'group'>[];
  observedAt: Date | null;
  /** Why there may be more than is listed: nothing is then known to be well. */
  gaps: string[];
}

/** Well is what no open event touches. */
export function readEventLog(log: EventLog, selector: ThirdPartySelector, table: WordTable): Reading {
  const isFollowed = followedBy(selector);
  const told = log.events.map((event) => ({ event, touches: event.touches.filter(isFollowed) }));
  const concerning = told.filter(({ touches }) => touches.length > 0);
  const causes: Cause[] = [
    ...concerning.flatMap(({ event, touches }) => touches.map((touch) => causeOf(event, touch, selector, table))),
    ...log.gaps.map((text) => ({ status: 'UNKNOWN' as const, text })),
  ];
  const status = worstOf(causes.map((cause) => cause.status));
  return {
    isRead: true,
    status,
    statusText: mostTelling(status, causes),
    incidents: concerning.flatMap(({ event }) =>
      event.incident ? [{ ...event.incident, covers: coveredBy(event.touches) }] : [],
    ),
    maintenances: log.maintenances,
    observedAt: log.observedAt,
    components: componentsOf(log, selector, table),
  };
}

function coveredBy(touches: readonly Touch[]): string[] | null {
  return touches.some(({ isEverything }) => isEverything) ? null : touches.map(({ key }) => key);
}

function causeOf(event: UpstreamEvent, { word }: Touch, selector: ThirdPartySelector, table: WordTable): Cause {
  const status = statusOfWord(word, table, selector.mapping);
  if (status === null) return { status: 'UNKNOWN', text: `${event.title}: "${word}" is no status that is known` };
  return { status, text: event.title };
}

/** Names are compared without case: people type them. */
function followedBy({ components, products, regions }: ThirdPartySelector): (touch: Touch) => boolean {
  const wanted = lowered([...components, ...products]);
  const places = lowered(regions);
  return (touch) => {
    const isIn = places.size === 0 || touch.regions.length === 0 || has(places, touch.regions);
    return isIn && (wanted.size === 0 || touch.isEverything || has(wanted, [touch.key, touch.name, ...touch.aliases]));
  };
}

function componentsOf(log: EventLog, selector: ThirdPartySelector, table: WordTable): ReadComponent[] {
  const inRegions = followedBy({ ...selector, components: [], products: [] });
  const touches = log.events.flatMap((event) => event.touches).filter(inRegions);
  const statusOf = ({ word }: Touch): ComponentStatus => statusOfWord(word, table, selector.mapping) ?? 'UNKNOWN';
  const everywhere = worstOf(touches.filter(({ isEverything }) => isEverything).map(statusOf));
  const least = log.gaps.length > 0 ? worstOf([everywhere, 'UNKNOWN']) : everywhere;

  const rows = new Map<string, ReadComponent>();
  for (const { key, name, group } of log.known) {
    rows.set(key, { key, name, group, status: least, statusText: null, description: null });
  }
  for (const touch of touches) {
    if (touch.isEverything) continue;
    const { key, name, group, word } = touch;
    const status = worstOf([rows.get(key)?.status ?? least, statusOf(touch)]);
    rows.set(key, { key, name, group, status, statusText: word, description: null });
  }
  return [...rows.values()];
}

function lowered(texts: readonly string[]): Set<string> {
  return new Set(texts.map((text) => text.toLowerCase()));
}

function has(wanted: ReadonlySet<string>, texts: readonly string[]): boolean {
  return texts.some((text) => wanted.has(text.toLowerCase()));
}
