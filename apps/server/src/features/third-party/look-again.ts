import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import { findFormat } from './find-format.js';
import { ThirdPartySource } from './third-party-source.entity.js';

/** Rounds in a row that came to nothing, after which it is asked what the page has become; later ones are hours apart. */
const LOOKS_AFTER = [3, 30, 100, 300, 1_000];

/**
 * Services change their platform: where one has not been understood again and again, finds out what stands there now,
 * and keeps that as an offer for an operator. Nothing is followed by itself.
 */
export async function lookAgain(ctx: Context, source: ThirdPartySource, withinMs?: number): Promise<void> {
  if (!LOOKS_AFTER.includes(source.failures)) return;
  const found = await seenAt(ctx, source.baseUrl, withinMs);
  const isOther = found !== null && (found.format !== source.format || found.baseUrl !== source.baseUrl);
  const offer = {
    offeredFormat: isOther ? found.format : null,
    offeredBaseUrl: isOther ? found.baseUrl : null,
  };
  if (!ctx.services.thirdPartyOutbound.isClosed)
    await inTransaction(ctx, ({ db }) => db.update(ThirdPartySource, source.id, offer));
}

async function seenAt(ctx: Context, url: string, withinMs?: number) {
  try {
    return await findFormat(ctx, url, withinMs);
  } catch (error) {
    if (error instanceof OutboundError) return null;
    throw error;
  }
}
