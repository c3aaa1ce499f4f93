import { setTimeout as delay } from 'node:timers/promises';
import { retryAfterMs } from '@signet/domain/retry-after';
import type { Context } from '../../core/context.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import type { OutboundResponse } from '../../core/http/outbound/outbound-response.js';
import type { Answer } from './adapters/adapter.js';
import type { KnownAnswers } from './known-answers.js';

const MOST_BYTES = 5 * 1024 * 1024;

/** How long an address is waited for. */
export interface Patience {
  withinMs: number;
  /** After the first try; only where there was no answer, or the server said that it is its own fault. */
  againAfterMs: readonly number[];
  /** For all addresses together: less than until the next turn. */
  roundMs: number;
}

const PATIENCE: Patience = { withinMs: 10_000, againAfterMs: [1_000, 3_000], roundMs: 45_000 };

/** What was answered by address, and why something was not. */
export interface Fetched {
  answers: Map<string, Answer>;
  problem: string | null;
  /** The answer that was none, for whoever looks into it. */
  failed: Answer | null;
  /** How long the server wants to be left alone, in milliseconds. */
  retryAfter: number | null;
}

/** Asks each address, one after another. Never throws. */
export async function fetchSource(
  ctx: Context,
  addresses: readonly string[],
  known: KnownAnswers,
  patience = PATIENCE,
): Promise<Fetched> {
  const fetched: Fetched = { answers: new Map(), problem: null, failed: null, retryAfter: null };
  const until = performance.now() + patience.roundMs;
  for (const url of addresses) {
    try {
      const response = await ask(ctx, url, known, { ...patience, until });
      const before = response.status === 304 ? known.get(url) : undefined;
      if (before) fetched.answers.set(url, { body: before.body, headers: { ...before.headers, ...response.headers } });
      else if (response.status === 200) {
        fetched.answers.set(url, { body: response.bytes, headers: response.headers });
        known.keep(url, response);
      } else {
        fetched.problem ??= `the server answered ${response.status}`;
        fetched.failed ??= { body: response.bytes, headers: response.headers };
        fetched.retryAfter ??= retryAfterMs(response.headers['retry-after'], ctx.now());
      }
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      fetched.problem ??= error.message;
    }
  }
  return fetched;
}

async function ask(
  { services }: Context,
  url: string,
  known: KnownAnswers,
  { withinMs, againAfterMs, until }: Patience & { until: number },
): Promise<OutboundResponse> {
  const request = () => {
    const left = until - performance.now();
    if (left <= 0) throw new OutboundError('all of it takes too long');
    const headers = known.conditionsFor(url);
    return services.thirdPartyOutbound.request({
      url,
      headers,
      withinMs: Math.min(withinMs, left),
      maxBytes: MOST_BYTES,
    });
  };
  for (const pause of againAfterMs) {
    try {
      const response = await request();
      if (response.status < 500 || response.headers['retry-after'] !== undefined) return response;
    } catch (error) {
      if (!(error instanceof OutboundError) || !error.isPassing) throw error;
    }
    await delay(pause, undefined, { ref: false });
  }
  return request();
}
