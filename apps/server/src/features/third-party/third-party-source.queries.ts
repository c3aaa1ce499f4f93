import { createHash } from 'node:crypto';
import type { ThirdPartyFormat, ThirdPartySelector } from '@signet/domain/third-party';
import { LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { badInput } from '../../core/errors.js';
import { ADAPTERS } from './adapters.js';
import { ThirdPartySource } from './third-party-source.entity.js';

/** What most providers ask for. */
const HOST_REST_MS = 60_000;

/** What should have been fetched by now, what waits longest first. */
export function dueSources({ db, now }: Context, most: number): Promise<ThirdPartySource[]> {
  return db.find(ThirdPartySource, { where: { nextAt: LessThanOrEqual(now()) }, order: { nextAt: 'ASC' }, take: most });
}

/** Whether another source of the same host was fetched within the last minute. */
export function isHostResting({ db, now }: Context, { id, host }: ThirdPartySource): Promise<boolean> {
  return db.existsBy(ThirdPartySource, {
    host,
    id: Not(id),
    lastTriedAt: MoreThan(new Date(now().getTime() - HOST_REST_MS)),
  });
}

/** What somebody asks for is asked again this soon at most. */
const ASKED_AGAIN_MS = 5_000;

/** Has it fetched next, unless it has just been, or its server asked to be left alone. */
export async function readSoon({ db, now }: Context, source: ThirdPartySource): Promise<void> {
  const { id, lastTriedAt, restsUntil } = source;
  const soonest = Math.max(now().getTime(), (lastTriedAt?.getTime() ?? 0) + ASKED_AGAIN_MS, restsUntil?.getTime() ?? 0);
  await db.update(ThirdPartySource, id, { nextAt: new Date(soonest) });
}

/** The one that all share who follow the same; made where it is not there. @throws AppError with what is below the path */
export async function sourceFor(
  tx: Context,
  { format, baseUrl, selector }: { format: ThirdPartyFormat; baseUrl: string; selector: ThirdPartySelector },
  path: string,
): Promise<ThirdPartySource> {
  const addresses = ADAPTERS[format].addressesOf(baseUrl, selector);
  const [first] = addresses;
  if (first === undefined) throw badInput(`${path}.selector`, 'must say which instance or region, as there are many');
  const addressKey = createHash('sha256')
    .update(JSON.stringify([format, ...addresses]))
    .digest('hex');
  const known = await tx.db.findOneBy(ThirdPartySource, { addressKey });
  if (known) {
    // What was read before was not kept: the new link has to have it read for itself.
    await readSoon(tx, known);
    return known;
  }
  return tx.db.save(
    tx.db.create(ThirdPartySource, {
      format,
      baseUrl,
      addresses,
      addressKey,
      host: new URL(first).host,
      nextAt: tx.now(),
      lastTriedAt: null,
      restsUntil: null,
      lastReadAt: null,
      failures: 0,
      problem: null,
      failingSince: null,
      failedBody: null,
      offeredFormat: null,
      offeredBaseUrl: null,
    }),
  );
}
