import { AppError } from '../../core/errors.js';
import type { Services } from '../../core/context.js';
import type { AnonymousQueries } from '../../core/graphql/anonymous-queries.js';
import type { Question } from '../../core/graphql/asked.js';
import { encode, etagOf, type Answer } from '../../core/reads/answer.js';
import type { Built, FinishedAnswers } from '../../core/reads/finished-answers.js';
import type { Route, WebBundle } from '../../core/web-bundle.js';
import { STATUS_JSON } from './status-json.js';

const PAGE_CACHE = 'public, max-age=5, s-maxage=15, stale-while-revalidate=300, stale-if-error=86400';

const HTML = 'text/html; charset=utf-8';
/** The page is built every minute: older data mean that the database cannot be read. */
const OLD_MS = 150_000;
/** A page that says how old it is is built anew this soon. */
const OLD_PAGE_MS = 5_000;
const STOPGAP_MS = 1_000;

/** An answer, and the key under which it is found again. */
export interface KeptAnswer {
  key: string;
  answer: Answer;
}

/** What the page's documents have in common. */
interface PageData {
  statusPage: { revision: number; generatedAt: string; site: { accentColor: string | null } };
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
    return this.#kept(key, () => this.#buildPage(key, route));
  }

  json(): Promise<KeptAnswer> {
    return this.#kept('status.json', () => this.#buildJson());
  }

  themeCss(): Promise<KeptAnswer> {
    return this.#kept('theme.css', () => this.#buildThemeCss());
  }

  /** Whether visitors can be served, with or without the database. */
  get canServe(): boolean {
    return this.answers.has(keyOf({ name: 'page' }));
  }

  async #kept(key: string, build: () => Promise<Built>): Promise<KeptAnswer> {
    const { answer } = await this.answers.get(key, build);
    return { key, answer };
  }

  async #buildPage(key: string, route: Route): Promise<Built> {
    const { name, ...variables } = route;
    const { data, isCurrent } = await this.#read(questionOf(this.web.documents[name], variables));
    const { revision, generatedAt } = data.statusPage;
    const stale = !isCurrent && this.services.now().getTime() - Date.parse(generatedAt) > OLD_MS;
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
    const { data, isCurrent } = await this.#read(questionOf(STATUS_JSON));
    const headers = headersOf('application/json; charset=utf-8', data.statusPage.revision, PAGE_CACHE);
    const answer = { status: 200, headers, body: await encode(JSON.stringify(data.statusPage)) };
    return { answer, as: isCurrent ? 'keep' : 'failed' };
  }

  async #buildThemeCss(): Promise<Built> {
    const { data, isCurrent } = await this.#read(questionOf(this.web.documents.notFound));
    const { revision, site } = data.statusPage;
    const body = await encode(this.web.themeCss(site));
    const answer = { status: 200, headers: headersOf('text/css; charset=utf-8', revision, 'public, max-age=60'), body };
    return { answer, as: isCurrent ? 'keep' : 'failed' };
  }

  async #read(question: Question): Promise<{ data: PageData; isCurrent: boolean }> {
    const { answer, isCurrent } = await this.queries.answer(question);
    const { data, errors } = JSON.parse(answer.body.identity.toString()) as {
      data?: PageData;
      errors?: { message: string; extensions: { code: string } }[];
    };
    if (data && !errors) return { data, isCurrent };
    const code = errors?.[0]?.extensions.code === 'UNAVAILABLE' ? 'UNAVAILABLE' : 'INTERNAL';
    throw new AppError(code, errors?.[0]?.message ?? 'The page could not be read.');
  }
}

/** What a snapshot of the page consists of. */
export function snapshotDocuments(web: WebBundle): string[] {
  const ofAll = Object.values(web.persisted).filter((document) => !document.includes('$'));
  return [...new Set([web.documents.page, web.documents.notFound, ...ofAll, STATUS_JSON])];
}

export function questionOf(query: string, variables: Question['variables'] = {}): Question {
  return { query, variables, operationName: null };
}

function keyOf(route: Route): string {
  return JSON.stringify(Object.values(route));
}

function headersOf(type: string, revision: number, cache: string): Answer['headers'] {
  return { 'content-type': type, 'cache-control': cache, vary: 'accept-encoding', etag: etagOf(revision) };
}
