import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { changePage } from '../../core/events/change-page.js';
import { ADAPTERS } from './adapters.js';
import { fetchSource, type Fetched, type Patience } from './fetch-source.js';
import { forgetUnfollowed } from './forget-unfollowed.js';
import type { KnownAnswers } from './known-answers.js';
import { lookAgain } from './look-again.js';
import { nextFetch } from './next-fetch.js';
import type { Reading } from './reading.js';
import { takeReading } from './take-reading.js';
import { ThirdPartyLink } from './third-party-link.entity.js';
import { ThirdPartySource } from './third-party-source.entity.js';

/** Rounds without an answer after which nothing is known any more. */
const FAILURES_UNTIL_UNKNOWN = 3;
const LONGEST_BODY = 20_000;

/** Fetches a source that was claimed, and takes what it says into every component that follows it. */
export async function pollSource(
  ctx: Context,
  source: ThirdPartySource,
  known: KnownAnswers,
  patience?: Patience,
): Promise<void> {
  if (!(await ctx.db.existsBy(ThirdPartyLink, { sourceId: source.id }))) {
    // Its components were deleted.
    await inTransaction(ctx, forgetUnfollowed);
    return;
  }
  const fetched = await fetchSource(ctx, source.addresses, known, patience);
  if (ctx.services.thirdPartyOutbound.isClosed) return;
  const links = await ctx.db.findBy(ThirdPartyLink, { sourceId: source.id });
  const readings = new Map<number, Reading>();
  for (const link of links) {
    readings.set(link.componentId, read(ctx, source, link, fetched));
    // A large answer takes a while to read: others have their turn between one link and the next.
    await setImmediate();
  }
  const isAnswered = fetched.problem === null;
  const misfit = [...readings.values()].find(
    ({ components, status }) => status === 'UNKNOWN' && components.length === 0,
  );
  const problem = fetched.problem ?? misfit?.statusText ?? null;
  await note(ctx, source, fetched, problem);
  // What is not answered may be answered the next time: what was said last holds a while longer.
  if (!isAnswered && source.failures < FAILURES_UNTIL_UNKNOWN) return;
  for (const { componentId } of links) {
    const reading = readings.get(componentId);
    if (reading) await take(ctx, componentId, source, reading, problem !== null);
  }
  if (problem !== null) await lookAgain(ctx, source, patience?.withinMs);
}

function read({ now }: Context, source: ThirdPartySource, { selector }: ThirdPartyLink, fetched: Fetched): Reading {
  const { format, baseUrl } = source;
  return ADAPTERS[format].read({ baseUrl, selector, answers: fetched.answers, now: now() });
}

async function note(ctx: Context, source: ThirdPartySource, fetched: Fetched, problem: string | null): Promise<void> {
  const now = ctx.now();
  source.failures = problem === null ? 0 : source.failures + 1;
  const [first] = fetched.answers.values();
  const outcome = {
    failures: source.failures,
    problem,
    nextAt: nextFetch(source, now, Math.random(), fetched.retryAfter),
    failingSince: problem === null ? null : (source.failingSince ?? now),
    ...(problem === null && { lastReadAt: now, failedBody: null, offeredFormat: null, offeredBaseUrl: null }),
    ...(problem !== null && first && { failedBody: first.body.toString('utf8').slice(0, LONGEST_BODY) }),
  };
  Object.assign(source, outcome);
  await inTransaction(ctx, ({ db }) => db.update(ThirdPartySource, source.id, outcome));
}

async function take(
  ctx: Context,
  componentId: number,
  source: ThirdPartySource,
  reading: Reading,
  isUnreadable: boolean,
): Promise<void> {
  const link = await ctx.db.findOneBy(ThirdPartyLink, { componentId, sourceId: source.id });
  if (!link) return;
  await changePage(ctx, { type: 'component.third-party', notify: link.notify }, (tx, changes) =>
    takeReading(tx, changes, { componentId, source, reading, isUnreadable }),
  );
}
