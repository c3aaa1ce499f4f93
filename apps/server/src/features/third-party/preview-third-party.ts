import { previewThirdPartyInput, thirdPartySelector, WHOLE_SOURCE } from '@signet/domain/third-party';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import type { Answer } from './adapters/adapter.js';
import { ADAPTERS } from './adapters.js';
import { candidatesFor, candidatesIn, recognises, type Candidate } from './detect-format.js';
import { fetchSource } from './fetch-source.js';
import { KnownAnswers } from './known-answers.js';
import type { Reading } from './reading.js';
import type { ThirdPartySelectorInput } from './third-party.inputs.js';

/** Somebody waits for it. */
const LIMITS = { withinMs: 8_000, maxBytes: 5 * 1024 * 1024 };

export interface Preview {
  candidate: Candidate;
  reading: Reading;
}

/** Finds out what is at an address, and reads it; keeps nothing. @throws AppError where nothing is recognised */
export async function previewThirdParty(
  ctx: Context,
  given: string,
  chosen?: ThirdPartySelectorInput | null,
): Promise<Preview> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const { url } = parseInput(previewThirdPartyInput, { url: given }, '');
  const selector = chosen ? parseInput(thirdPartySelector, chosen, 'selector') : WHOLE_SOURCE;
  const found = await recognised(ctx, url);
  if (!found) throw badInput('url', 'is no page whose status can be read');
  const { format, baseUrl } = found;
  const addresses = ADAPTERS[format].addressesOf(baseUrl, selector);
  const { answers } = await fetchSource(ctx, addresses, new KnownAnswers());
  return { candidate: found, reading: ADAPTERS[format].read({ baseUrl, selector, answers, now: ctx.now() }) };
}

async function recognised(ctx: Context, address: string): Promise<Candidate | null> {
  const answers = new Map<string, Answer | null>();
  const look = async (candidates: readonly Candidate[]): Promise<Candidate | null> => {
    for (const candidate of candidates) {
      // What has to be chosen first is known by its host.
      if (candidate.url === null) return candidate;
      const answer = answers.get(candidate.url) ?? (answers.has(candidate.url) ? null : await ask(ctx, candidate.url));
      answers.set(candidate.url, answer);
      if (answer && recognises(candidate.format, answer)) return candidate;
    }
    return null;
  };
  const { thirdPartyOutbound } = ctx.services;
  const candidates = candidatesFor(address, (url) => thirdPartyOutbound.isAllowedByName(url));
  const found = await look(candidates);
  const page = candidates.at(-1)?.url;
  if (found || !page) return found;
  return look(candidatesIn(answers.get(page)?.body.toString('utf8') ?? '', page));
}

/** Null where something else is answered. @throws AppError where nothing is: nor would the next one be */
async function ask({ services }: Context, url: string): Promise<Answer | null> {
  try {
    const { status, bytes: body, headers } = await services.thirdPartyOutbound.request({ url, ...LIMITS });
    return status === 200 ? { body, headers } : null;
  } catch (error) {
    throw error instanceof OutboundError ? badInput('url', `cannot be read: ${error.message}`) : error;
  }
}
