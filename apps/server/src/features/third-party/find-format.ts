import type { Context } from '../../core/context.js';
import type { Answer } from './adapters/adapter.js';
import { candidatesFor, candidatesIn, recognises, type Candidate } from './detect-format.js';

/** Somebody waits for it. */
const WITHIN_MS = 8_000;
const MOST_BYTES = 5 * 1024 * 1024;

/** Asks what is at an address until something is recognised; null where nothing is. @throws OutboundError */
export async function findFormat(ctx: Context, address: string, withinMs = WITHIN_MS): Promise<Candidate | null> {
  const answers = new Map<string, Answer | null>();
  const look = async (candidates: readonly Candidate[]): Promise<Candidate | null> => {
    for (const candidate of candidates) {
      // What has to be chosen first is known by its host.
      if (candidate.url === null) return candidate;
      const answer =
        answers.get(candidate.url) ?? (answers.has(candidate.url) ? null : await ask(ctx, candidate.url, withinMs));
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

/** Null where something else is answered. @throws OutboundError where nothing is: nor would the next one be */
async function ask({ services }: Context, url: string, withinMs: number): Promise<Answer | null> {
  const request = { url, withinMs, maxBytes: MOST_BYTES };
  const { status, bytes: body, headers } = await services.thirdPartyOutbound.request(request);
  return status === 200 ? { body, headers } : null;
}
