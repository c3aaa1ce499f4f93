import type { Services } from '../../core/context.js';
import type { AnonymousQueries } from '../../core/graphql/anonymous-queries.js';
import { encode, etagOf, type Answer } from '../../core/reads/answer.js';
import type { Built, FinishedAnswers, KeptAnswer } from '../../core/reads/finished-answers.js';
import type { Route, WebBundle } from '../../core/web-bundle.js';
import { scopedCss } from '../site/custom-css.js';
import { isStale } from './is-stale.js';
import { LOOK, type Look } from './look.js';
import { STATUS_JSON } from './status-json.js';

export const PAGE_CACHE = 'public, max-age=5, s-maxage=15, stale-while-revalidate=300, stale-if-error=86400';

const PERSONAL = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

const HTML = 'text/html; charset=utf-8';
/** A page that says how old it is is built anew this soon. */
const OLD_PAGE_MS = 5_000;
const STOPGAP_MS = 1_000;

/** What the page's documents have in common. */
interface PageData {
  statusPage: { revision: number; generatedAt: string };
}

/** Makes what browsers and scripts read out of the answers to anonymous queries, from nothing else. */
export class PageDocuments {
  constructor(
    private readonly services: Services,
    private readonly queries: AnonymousQueries,
    private readonly answers: FinishedAnswers,
    private readonly web: WebBundle,
  ) {}

  /** The HTML of a page; of `notFound` where there is no such page. */
  page(route: Route): Promise<KeptAnswer> {
    const key = keyOf(route);
    return this.answers.kept(key, () => this.#buildPage(key, route));
  }

  /** As `page`, for what one asker only may see: it is kept nowhere, and no address of it leaves the page. */
  async personal(route: Route): Promise<Answer> {
    const { answer } = await this.#buildPage(keyOf(route), route);
    const { etag: _etag, ...headers } = answer.headers;
    return { ...answer, headers: { ...headers, ...PERSONAL } };
  }

  json(): Promise<KeptAnswer> {
    return this.answers.kept('status.json', () => this.#buildJson());
  }

  themeCss(): Promise<KeptAnswer> {
    return this.answers.kept('theme.css', () => this.#buildThemeCss());
  }

  /** By it the page can be put on the home screen of a phone. */
  manifest(): Promise<KeptAnswer> {
    return this.answers.kept('manifest', () => this.#buildManifest());
  }

  /** Whether visitors can be served, with or without the database. */
  get canServe(): boolean {
    return this.answers.has(keyOf({ name: 'page' }));
  }

  async #read(document: string, variables?: Record<string, unknown>): Promise<{ data: PageData; isCurrent: boolean }> {
    const { data, isCurrent } = await this.queries.read(document, variables);
    return { data: data as PageData, isCurrent };
  }

  async #buildPage(key: string, route: Route): Promise<Built> {
    const { name, ...variables } = route;
    const { data, isCurrent } = await this.#read(this.web.documents[name], variables);
    const { revision, generatedAt } = data.statusPage;
    const stale = !isCurrent && isStale(generatedAt, this.services.now());
    const html = this.web.render(route, data, { stale });
    if (html === null) return { answer: (await this.page({ name: 'notFound' })).answer, as: 'pass' };
    const status = name === 'notFound' ? 404 : 200;
    const body = await encode(html);
    const answer = { status, headers: headersOf(HTML, revision, status === 200 ? PAGE_CACHE : 'no-store'), body };
    if (isCurrent) return { answer, as: 'keep' };
    if (stale) return { answer, as: 'keep', maxAgeMs: OLD_PAGE_MS };
    // Of old data is better than none, and soon to be made anew.
    return this.answers.has(key) ? { answer, as: 'failed' } : { answer, as: 'keep', maxAgeMs: STOPGAP_MS };
  }

  async #buildJson(): Promise<Built> {
    const { data, isCurrent } = await this.#read(STATUS_JSON);
    const headers = headersOf('application/json; charset=utf-8', data.statusPage.revision, PAGE_CACHE);
    const answer = { status: 200, headers, body: await encode(JSON.stringify(data.statusPage)) };
    return { answer, as: isCurrent ? 'keep' : 'failed' };
  }

  async #buildThemeCss(): Promise<Built> {
    const { data, isCurrent } = await this.#read(LOOK);
    const { revision, site } = (data as unknown as Look).statusPage;
    const body = await encode(this.web.themeCss(site) + this.#stylesOf(site));
    const answer = { status: 200, headers: headersOf('text/css; charset=utf-8', revision, 'public, max-age=60'), body };
    return { answer, as: isCurrent ? 'keep' : 'failed' };
  }

  /** They were understood when they were saved, perhaps by an earlier version. */
  #stylesOf({ customCss }: Look['statusPage']['site']): string {
    try {
      return customCss ? scopedCss(customCss) : '';
    } catch (error) {
      this.services.log.error({ err: error }, "the operator's styles are left out");
      return '';
    }
  }

  async #buildManifest(): Promise<Built> {
    const { data, isCurrent } = await this.#read(LOOK);
    const { revision, site } = (data as unknown as Look).statusPage;
    const icons = site.icon && {
      icons: [{ src: site.icon.url, type: 'image/png', sizes: `${site.icon.width}x${site.icon.height}` }],
    };
    const manifest = { name: site.name, id: '/', start_url: '/', scope: '/', display: 'standalone', ...icons };
    const headers = headersOf('application/manifest+json; charset=utf-8', revision, 'public, max-age=60');
    return {
      answer: { status: 200, headers, body: await encode(JSON.stringify(manifest)) },
      as: isCurrent ? 'keep' : 'failed',
    };
  }
}

/** What a snapshot of the page consists of. */
export function snapshotDocuments(web: WebBundle): string[] {
  const ofAll = Object.values(web.persisted).filter((document) => !document.includes('$'));
  return [...new Set([web.documents.page, web.documents.notFound, ...ofAll, LOOK, STATUS_JSON])];
}

function keyOf(route: Route): string {
  return JSON.stringify(Object.values(route));
}

function headersOf(type: string, revision: number, cache: string): Answer['headers'] {
  return { 'content-type': type, 'cache-control': cache, vary: 'accept-encoding', etag: etagOf(revision) };
}
