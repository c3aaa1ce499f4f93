import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { ANONYMOUS } from '../actor.js';
import { createContext, type Services } from '../context.js';
import { AppError } from '../errors.js';
import { encode, etagOf, type Answer } from '../reads/answer.js';
import type { Built, Finished, FinishedAnswers } from '../reads/finished-answers.js';
import type { SavedAnswer } from '../reads/snapshot-file.js';
import { questionFor, type Question } from './asked.js';
import { weighText } from './document-guard.js';
import { formatError } from './errors.js';
import type { HttpContext } from './http-context.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const NO_COOKIES: HttpContext['http'] = {
  setSession: noCookies,
  clearSession: noCookies,
  challenge: undefined,
  setChallenge: noCookies,
  clearChallenge: noCookies,
  setProviderCookie: noCookies,
  network: '',
  address: '',
  userAgent: '',
};

/** The data of an answer; what shape they have, its document says. */
export interface ReadData {
  data: unknown;
  isCurrent: boolean;
}

/** What everybody may ask, answered once for all who ask the same. */
export class AnonymousQueries {
  constructor(
    private readonly services: Services,
    private readonly schema: GraphQLSchema,
    private readonly apollo: ApolloServer<HttpContext>,
    private readonly answers: FinishedAnswers,
  ) {}

  /**
   * `question` must be of a query: nothing is done twice here that must be done each time. `pay` is called if the
   * answer must be made, and no one else is waiting for it already; where it throws, it is not made.
   */
  async answer(question: Question, pay?: () => void): Promise<Finished> {
    const key = keyOf(question);
    if (pay && this.answers.wouldBuild(key)) pay();
    return this.answers.get(key, () => this.#build(question));
  }

  /** The data of an answer, for those who make something else out of them. @throws AppError where there are none. */
  async read(query: string, variables: Record<string, unknown> = {}): Promise<ReadData> {
    const { answer, isCurrent } = await this.answer(questionFor(query, variables));
    const { data, errors } = JSON.parse(answer.body.identity.toString()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    };
    if (data && !errors) return { data, isCurrent };
    const code = errors?.[0]?.extensions.code === 'UNAVAILABLE' ? 'UNAVAILABLE' : 'INTERNAL';
    throw new AppError(code, errors?.[0]?.message ?? 'The page could not be read.');
  }

  /** Takes in an answer of an earlier time, to be given until the database can be read. */
  async restore(question: Question, { etag, text }: SavedAnswer): Promise<void> {
    this.answers.restore(keyOf(question), { status: 200, headers: headersOf(etag), body: await encode(text) });
  }

  async #build({ query, variables, operationName }: Question): Promise<Built> {
    const revision = this.services.feed.publicRevision;
    const { refusal } = weighText(this.schema, query, variables);
    if (refusal) return refused(400, [formatError(refusal.toJSON(), refusal)]);
    const ctx: HttpContext = Object.assign(createContext(this.services, ANONYMOUS), { http: NO_COOKIES });
    const { body: made, http } = await this.apollo.executeOperation(
      { query, variables, ...(operationName !== null && { operationName }) },
      { contextValue: ctx },
    );
    if (made.kind !== 'single') throw new Error('an answer in parts');
    const { data, errors } = made.singleResult;
    if (errors) return wrong(http.status ?? 200, errors, data);
    const body = await encode(JSON.stringify({ data }));
    return {
      answer: { status: 200, headers: headersOf(etagOf(revision)), body },
      // What may not be kept for a moment is often for one asker only.
      as: ctx.keep.atMostMs === 0 ? 'pass' : 'keep',
      maxAgeMs: ctx.keep.atMostMs,
    };
  }
}

/** The same text with the same variables is the same question. Short, however long the question is. */
export function keyOf({ query, variables, operationName }: Question): string {
  const text = JSON.stringify([query, variables, operationName]);
  return createHash('sha256').update(text).digest('base64url');
}

function headersOf(etag: string): Answer['headers'] {
  return { 'content-type': JSON_TYPE, 'cache-control': 'no-cache', vary: 'accept-encoding', etag };
}

async function refused(status: number, errors: readonly GraphQLFormattedError[], data?: unknown): Promise<Built> {
  const headers = { 'content-type': JSON_TYPE, 'cache-control': 'no-store' };
  const isOurs = errors.some(({ extensions }) => ['UNAVAILABLE', 'INTERNAL'].includes(String(extensions?.['code'])));
  const text = JSON.stringify(data === undefined ? { errors } : { errors, data });
  return { answer: { status, headers, body: await encode(text) }, as: isOurs ? 'failed' : 'pass' };
}

/** What Apollo answers with 400 is what does not parse, validate or fit its variables. */
async function wrong(status: number, errors: readonly GraphQLFormattedError[], data: unknown): Promise<Built> {
  const built = await refused(status, errors, data);
  return status === 400 ? { ...built, answer: { ...built.answer, statusAsJson: 200 } } : built;
}

function noCookies(): never {
  throw new Error('a query sets no cookies');
}
