import { previewThirdPartyInput, thirdPartySelector, WHOLE_SOURCE } from '@signet/domain/third-party';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import { ADAPTERS } from './adapters.js';
import type { Candidate } from './detect-format.js';
import { fetchSource } from './fetch-source.js';
import { findFormat } from './find-format.js';
import { KnownAnswers } from './known-answers.js';
import type { Reading } from './reading.js';
import type { ThirdPartySelectorInput } from './third-party.inputs.js';

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
  const found = await findFormat(ctx, url).catch((error: unknown) => {
    throw error instanceof OutboundError ? badInput('url', `cannot be read: ${error.message}`) : error;
  });
  if (!found) throw badInput('url', 'is no page whose status can be read');
  const { format, baseUrl } = found;
  const addresses = ADAPTERS[format].addressesOf(baseUrl, selector);
  const { answers } = await fetchSource(ctx, addresses, new KnownAnswers());
  return { candidate: found, reading: ADAPTERS[format].read({ baseUrl, selector, answers, now: ctx.now() }) };
}
