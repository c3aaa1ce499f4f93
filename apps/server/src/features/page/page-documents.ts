import { createHash } from 'node:crypto';
import { graphql, type GraphQLSchema } from 'graphql';
import { ANONYMOUS } from '../../core/actor.js';
import { createContext, type Services } from '../../core/context.js';
import type { RouteName, WebBundle } from '../../core/web-bundle.js';
import { revisionFor } from './page.queries.js';

/** One finished answer: the same bytes for every visitor until the page changes. */
export interface PageDocument {
  status: 200 | 404;
  html: string;
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

/** Builds the pages that visitors see, once per revision and with one build of each in flight. */
export class PageDocuments {
  readonly #kept = new Map<string, Kept>();
  readonly #building = new Map<string, Promise<PageDocument>>();

  constructor(
    private readonly services: Services,
    private readonly schema: GraphQLSchema,
    private readonly web: WebBundle,
  ) {}

  /** Where the database does not answer: what was built last, if it was. */
  async get(route: RouteName, id?: string): Promise<PageDocument> {
    try {
      return await this.#current(route, id);
    } catch (error) {
      const kept = this.#kept.get(keyOf(route, id));
      if (!kept) throw error;
      this.services.log.warn({ err: error }, 'a page is served as it was built before');
      return kept.document;
    }
  }

  async #current(route: RouteName, id?: string): Promise<PageDocument> {
    const revision = await revisionFor(createContext(this.services, ANONYMOUS), 'PUBLIC');
    const key = keyOf(route, id);
    const kept = this.#kept.get(key);
    const now = this.services.now().getTime();
    if (kept?.revision === revision && now - kept.at < FRESH_MS) return kept.document;

    const build = `${revision} ${key}`;
    let building = this.#building.get(build);
    if (!building) {
      building = this.#build(route, id)
        .then((document) => {
          if (document.status === 200) this.#keep(key, { revision, at: now, document });
          return document;
        })
        .finally(() => this.#building.delete(build));
      this.#building.set(build, building);
    }
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
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
    return { status: isThere ? 200 : 404, html, etag };
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
