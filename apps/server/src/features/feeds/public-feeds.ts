import type { Services } from '../../core/context.js';
import type { AnonymousQueries } from '../../core/graphql/anonymous-queries.js';
import { builtForOthers } from '../../core/reads/built-for-others.js';
import { builtNothing } from '../../core/reads/built-nothing.js';
import type { Built, FinishedAnswers, KeptAnswer } from '../../core/reads/finished-answers.js';
import { siteKey } from '../site/site.queries.js';
import { eventsOf, isWithinYear } from './calendar-period.js';
import { comingMaintenances } from './coming-maintenances.js';
import {
  COMPONENT_FEED,
  EARLIER_MAINTENANCES,
  ONE_MAINTENANCE,
  PAGE_FEED,
  type FeedData,
  type MaintenanceData,
  type MaintenanceFacts,
  type MaintenancesData,
} from './feed-data.js';
import { feedOf, feedTitle } from './feed-of.js';
import type { FeedPlace } from './feed.js';
import { writeCalendar } from './write-calendar.js';
import { FEED_TYPES, writeFeed, type FeedFormat } from './write-feed.js';

const CACHE = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400';
/** A calendar looks through so many hundreds of maintenances. */
const MOST_HUNDREDS = 5;

/** Feeds and calendars, made out of the answers to anonymous queries. What is not there to see is a 404. */
export class PublicFeeds {
  #siteKey: string | undefined;

  constructor(
    private readonly services: Services,
    private readonly queries: AnonymousQueries,
    private readonly answers: FinishedAnswers,
  ) {}

  feed(format: FeedFormat, place: FeedPlace): Promise<KeptAnswer> {
    return this.answers.kept(keyOf(`feed.${format}`, place), async () => {
      const { data, isCurrent } = await this.#read(place);
      if (data.component === null) return builtNothing();
      const self = `${place.origin}${folderOf(place)}/feed.${format}`;
      const text = writeFeed(format, feedOf(data, place, await this.#key()), self);
      const headers = { 'content-type': `${FEED_TYPES[format]}; charset=utf-8`, 'cache-control': CACHE };
      return builtForOthers(text, headers, isCurrent);
    });
  }

  calendar(place: FeedPlace): Promise<KeptAnswer> {
    return this.answers.kept(keyOf('calendar.ics', place), async () => {
      const { data, isCurrent } = await this.#read(place);
      if (data.component === null) return builtNothing();
      const maintenances = eventsOf(await this.#maintenances(data, place), this.services.now());
      return this.#builtCalendar(feedTitle(data), place.origin, maintenances, 'maintenance', isCurrent);
    });
  }

  /** One maintenance, to be added to a calendar. */
  event(origin: string, id: number): Promise<KeptAnswer> {
    return this.answers.kept(`maintenance.ics ${id} ${origin}`, async () => {
      const { data, isCurrent } = await this.queries.read(ONE_MAINTENANCE, { id: String(id) });
      const { maintenance } = data as MaintenanceData;
      if (!maintenance) return builtNothing();
      return this.#builtCalendar(null, origin, [maintenance], `maintenance-${id}`, isCurrent);
    });
  }

  async #read({ component }: FeedPlace): Promise<{ data: FeedData; isCurrent: boolean }> {
    const { data, isCurrent } = await (component === null
      ? this.queries.read(PAGE_FEED)
      : this.queries.read(COMPONENT_FEED, { id: String(component) }));
    return { data: data as FeedData, isCurrent };
  }

  /** Those that a calendar may show, and some older ones. */
  async #maintenances(data: FeedData, { component }: FeedPlace): Promise<MaintenanceFacts[]> {
    const over = [...data.maintenances.nodes];
    let { pageInfo } = data.maintenances;
    for (let hundreds = 1; hundreds < MOST_HUNDREDS && pageInfo.hasNextPage; hundreds += 1) {
      const last = over.at(-1);
      if (!last || !isWithinYear(last, this.services.now())) break;
      const id = component === null ? {} : { id: String(component) };
      const variables = { ...id, after: pageInfo.endCursor };
      const { data: more } = await this.queries.read(EARLIER_MAINTENANCES, variables);
      const earlier = (more as MaintenancesData).maintenances;
      over.push(...earlier.nodes);
      pageInfo = earlier.pageInfo;
    }
    return [...comingMaintenances(data), ...over];
  }

  async #builtCalendar(
    name: string | null,
    origin: string,
    maintenances: MaintenanceFacts[],
    file: string,
    isCurrent: boolean,
  ): Promise<Built> {
    const text = writeCalendar({ name, origin, siteKey: await this.#key(), maintenances });
    const headers = {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${file}.ics"`,
      'cache-control': CACHE,
    };
    return builtForOthers(text, headers, isCurrent);
  }

  async #key(): Promise<string> {
    return (this.#siteKey ??= await siteKey(this.services.database.reader));
  }
}

function keyOf(what: string, { origin, component }: FeedPlace): string {
  return `${what} ${component ?? 'page'} ${origin}`;
}

function folderOf({ component }: FeedPlace): string {
  return component === null ? '' : `/components/${component}`;
}
