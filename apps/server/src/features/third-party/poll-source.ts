import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { changePage, lockState } from '../../core/events/change-page.js';
import { eachInTurn } from '../../core/jobs/each-in-turn.js';
import { ADAPTERS } from './adapters.js';
import { textOf } from './adapters/answer-text.js';
import { fetchSource, type Fetched, type Patience } from './fetch-source.js';
import { forgetUnfollowed } from './forget-unfollowed.js';
import type { KnownAnswers } from './known-answers.js';
import { lookAgain } from './look-again.js';
import { nextFetch } from './next-fetch.js';
import type { Reading } from './reading.js';
import { takeReading } from './take-reading.js';
import { ThirdPartyLink } from './third-party-link.entity.js';
import { ThirdPartySource } from './third-party-source.entity.js';

/** Rounds without an answer after which nothing is known any more; or as long as they take, where they are further apart. */
const FAILURES_UNTIL_UNKNOWN = 3;
const LONGEST_BODY = 20_000;

interface Read {
  link: ThirdPartyLink;
  reading: Reading;
  /** Whether it says nothing of what is followed. */
  saysNothing: boolean;
}

/** Fetches a source that was claimed, and takes what it says into every component that follows it. */
export async function pollSource(
  ctx: Context,
  source: ThirdPartySource,
  known: KnownAnswers,
  patience?: Patience,
): Promise<void> {
  if (!(await ctx.db.existsBy(ThirdPartyLink, { sourceId: source.id }))) {
    // Its components were deleted. Whoever links another at this moment has the turn before or after.
    await inTransaction(ctx, async (tx) => {
      await lockState(tx);
      await forgetUnfollowed(tx);
    });
    return;
  }
  const fetched = await fetchSource(ctx, source.addresses, known, patience);
  if (ctx.services.thirdPartyOutbound.isClosed) return;
  const links = await ctx.db.findBy(ThirdPartyLink, { sourceId: source.id });
  const read: Read[] = [];
  for (const link of links) {
    read.push(readFor(ctx, source, link, fetched));
    // A large answer takes a while to read: others have their turn between one link and the next.
    await setImmediate();
  }
  const problem = fetched.problem ?? problemOf(read);
  if (!(await note(ctx, source, fetched, problem))) return;
  // What is not answered may be answered the next time: what was said last holds a while longer.
  const mayStillAnswer = fetched.problem !== null && !isLongAgo(source);
  try {
    await eachInTurn(read, async ({ link, reading, saysNothing }) => {
      if (mayStillAnswer && reading.status === 'UNKNOWN') return;
      const isUnreadable = reading.status === 'UNKNOWN' && (fetched.problem !== null || saysNothing);
      await changePage(ctx, { type: 'component.third-party', notify: link.notify }, (tx, changes) =>
        takeReading(tx, changes, {
          source,
          selector: link.selector,
          componentId: link.componentId,
          reading,
          isUnreadable,
        }),
      );
    });
  } finally {
    if (problem !== null) await lookAgain(ctx, source, patience?.withinMs);
  }
}

function readFor({ now }: Context, source: ThirdPartySource, link: ThirdPartyLink, { answers }: Fetched): Read {
  const { format, baseUrl } = source;
  const { selector } = link;
  const reading = ADAPTERS[format].read({ baseUrl, selector, answers, now: now() });
  const keys = new Set(reading.components.map(({ key }) => key));
  const isGone = selector.components.length > 0 && !selector.components.some((key) => keys.has(key));
  return { link, reading, saysNothing: !reading.isRead || (reading.status === 'UNKNOWN' && isGone) };
}

/** Why a source cannot be read for any of those who follow it. */
function problemOf(read: readonly Read[]): string | null {
  return read.every(({ saysNothing }) => saysNothing) ? (read[0]?.reading.statusText ?? null) : null;
}

/** False: somebody else has read it meanwhile, and knows better. */
async function note(
  ctx: Context,
  source: ThirdPartySource,
  fetched: Fetched,
  problem: string | null,
): Promise<boolean> {
  const now = ctx.now();
  const { id, lastTriedAt, nextAt: claimed } = source;
  const failures = problem === null ? 0 : source.failures + 1;
  const nextAt = nextFetch({ ...source, failures }, now, Math.random(), fetched.retryAfter);
  const outcome = {
    failures,
    problem,
    failingSince: problem === null ? null : (source.failingSince ?? now),
    restsUntil: fetched.retryAfter === null ? null : nextAt,
    failedBody: problem === null ? null : failedBody(fetched),
    ...(problem === null && { lastReadAt: now, offeredFormat: null, offeredBaseUrl: null }),
  };
  Object.assign(source, outcome, { nextAt });
  return inTransaction(ctx, async ({ db }) => {
    const isOurs = { id, ...(lastTriedAt && { lastTriedAt }) };
    const { affected } = await db.update(ThirdPartySource, isOurs, outcome);
    if (affected === 0) return false;
    // Whoever wants it read once more has moved it.
    await db.update(ThirdPartySource, { id, nextAt: claimed }, { nextAt });
    return true;
  });
}

/** Of what did not answer as it should, or else of what could not be understood. */
function failedBody({ answers, failed }: Fetched): string | null {
  const answer = failed ?? answers.values().next().value;
  return answer ? textOf(answer).slice(0, LONGEST_BODY) : null;
}

function isLongAgo({ format, failures, failingSince, nextAt }: ThirdPartySource): boolean {
  if (failures >= FAILURES_UNTIL_UNKNOWN) return true;
  const untilNext = nextAt.getTime() - (failingSince ?? nextAt).getTime();
  return untilNext > (FAILURES_UNTIL_UNKNOWN + 1) * ADAPTERS[format].pollSeconds * 1_000;
}
