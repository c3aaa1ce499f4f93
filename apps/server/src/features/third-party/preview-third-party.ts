import { previewThirdPartyInput, WHOLE_SOURCE, type ThirdPartySelector } from '@signet/domain/third-party';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import type { Answer } from './adapters/adapter.js';
import { ADAPTERS } from './adapters.js';
import { candidatesFor, candidatesIn, recognises, type Candidate } from './detect-format.js';
import { fetchSource } from './fetch-source.js';
import { KnownAnswers } from './known-answers.js';
import type { Reading } from './reading.js';

export interface Preview {
  candidate: Candidate;
  reading: Reading;
}

/** Finds out what is at an address, and reads it; keeps nothing. @throws AppError where nothing is recognised */
export async function previewThirdParty(
  ctx: Context,
  given: string,
  selector: ThirdPartySelector = WHOLE_SOURCE,
): Promise<Preview> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const { url } = parseInput(previewThirdPartyInput, { url: given }, '');
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
      const answer = answers.has(candidate.url) ? answers.get(candidate.url) : await ask(ctx, candidate.url);
      answers.set(candidate.url, answer ?? null);
      if (answer && recognises(candidate.format, answer)) return candidate;
    }
    return null;
  };
  const candidates = candidatesFor(address);
  const found = await look(candidates);
  if (found) return found;
  const page = candidates.at(-1)?.url;
  const html = page ? (answers.get(page)?.body.toString('utf8') ?? '') : '';
  return page ? look(candidatesIn(html, page)) : null;
}

async function ask(ctx: Context, url: string): Promise<Answer | null> {
  const { answers } = await fetchSource(ctx, [url], new KnownAnswers());
  return answers.get(url) ?? null;
}
