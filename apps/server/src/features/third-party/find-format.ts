import type { Context } from '../../core/context.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import type { Answer } from './adapters/adapter.js';
import { candidatesFor, candidatesIn, recognises, type Candidate } from './detect-format.js';

/** Somebody waits for it. */
const WITHIN_MS = 8_000;
const MOST_BYTES = 5 * 1024 * 1024;

/**
 * Asks what is at an address until something is recognised; null where nothing is.
 * @throws OutboundError where the server is away, or may not be asked at all
 */
export async function findFormat(ctx: Context, address: string, withinMs = WITHIN_MS): Promise<Candidate | null> {
  const { thirdPartyOutbound } = ctx.services;
  const answers = new Map<string, Answer | null>();
  const refusals: OutboundError[] = [];
  const ask = async (url: string): Promise<Answer | null> => {
    try {
      const request = { url, withinMs, maxBytes: MOST_BYTES };
      const { status, bytes: body, headers } = await thirdPartyOutbound.request(request);
      return status === 200 ? { body, headers } : null;
    } catch (error) {
      // Where the server is away, it is so for everything that could be asked there.
      if (!(error instanceof OutboundError) || error.isPassing) throw error;
      refusals.push(error);
      return null;
    }
  };
  const look = async (candidates: readonly Candidate[]): Promise<Candidate | null> => {
    for (const candidate of candidates) {
      const { url, format } = candidate;
      // What has to be chosen first is known by its host.
      if (url === null) return candidate;
      if (!answers.has(url)) answers.set(url, await ask(url));
      const answer = answers.get(url);
      if (answer && recognises(format, answer)) return candidate;
    }
    return null;
  };
  const candidates = candidatesFor(address, (url) => thirdPartyOutbound.isAllowedByName(url));
  const found = await look(candidates);
  const page = candidates.at(-1)?.url;
  if (found || !page) return found;
  const [refusal] = refusals;
  if (refusal && refusals.length === answers.size) throw refusal;
  return look(candidatesIn(answers.get(page)?.body.toString('utf8') ?? '', page));
}
