import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { graphql, type GraphQLSchema } from 'graphql';
import { ANONYMOUS } from '../../core/actor.js';
import { createContext, type Services } from '../../core/context.js';
import { encode, type Encoded } from '../../core/http/encoded.js';
import type { RouteName, WebBundle } from '../../core/web-bundle.js';

/** One finished answer: the same bytes for every visitor until the page changes. */
export interface PageDocument {
  status: 200 | 404;
  html: Encoded;
  /** Weak: the encodings differ in their bytes. */
  etag: string;
}

interface Kept {
  revision: number;
  at: number;
  document: PageDocument;
}

/** A page says "today" and "12 min ago": without any change it is built anew this often. */
const FRESH_MS = 60_000;
const MOST_KEPT = 500;
/** A change is worth waiting for, a database that hangs is not. */
const PATIENCE_MS = 500;

/** Builds the pages that visitors see, once per revision and with one build of each in flight. */
export class PageDocuments {
  readonly #kept = new Map<string, Kept>();
  readonly #building = new Map<string, Promise<PageDocument>>();

  constructor(
    private readonly services: Services,
    private readonly schema: GraphQLSchema,
    private readonly web: WebBundle,
  ) {}

  /** The newest there is in time: a page that cannot be built at once is served as it was built before. */
  async get(route: RouteName, id?: string): Promise<PageDocument> {
    const key = keyOf(route, id);
    const kept = this.#kept.get(key);
    const revision = this.services.feed.publicRevision;
    const now = this.services.now().getTime();
    const isCurrent = kept?.revision === revision;
    if (isCurrent && now - kept.at < FRESH_MS) return kept.document;

    const building = this.#building.get(key) ?? this.#start(key, revision, () => this.#build(route, id));
    if (!kept) return building;
    const before = building.catch((error: unknown) => {
      this.services.log.warn({ err: error }, 'a page is served as it was built before');
      return kept.document;
    });
    return isCurrent ? kept.document : Promise.race([before, delay(PATIENCE_MS, kept.document, { ref: false })]);
  }

  #start(key: string, revision: number, build: () => Promise<PageDocument>): Promise<PageDocument> {
    const at = this.services.now().getTime();
    const building = build()
      .then((document) => {
        if (document.status === 200) this.#keep(key, { revision, at, document });
        return document;
      })
      .finally(() => this.#building.delete(key));
    this.#building.set(key, building);
    return building;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  async #build(route: RouteName, id?: string): Promise<PageDocument> {
    const data = await this.#read(route, id);
    const isThere = route === 'page' || (route !== 'notFound' && data[route] !== null);
    if (!isThere && route !== 'notFound') return this.#build('notFound');
    const html = this.web.render(route, data);
    const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
    return { status: isThere ? 200 : 404, html: await encode(html), etag };
  }

  async #read(route: RouteName, id?: string): Promise<Record<string, unknown>> {
    const { data, errors } = await graphql({
      schema: this.schema,
      source: this.web.documents[route],
      contextValue: createContext(this.services, ANONYMOUS),
      ...(id !== undefined && { variableValues: { id } }),
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data ?? {};
  }
}

function keyOf(route: RouteName, id: string | undefined): string {
  return `${route} ${id ?? ''}`;
}
