import type { Context } from '../../core/context.js';
import { In } from 'typeorm';
import { ThirdPartySource } from './third-party-source.entity.js';

/** What no component follows any more is not fetched any more. */
export async function forgetUnfollowed({ db }: Context): Promise<void> {
  const left = await db
    .createQueryBuilder(ThirdPartySource, 'source')
    .select('source.id', 'id')
    .where('NOT EXISTS (SELECT 1 FROM third_party_links link WHERE link.sourceId = source.id)')
    .getRawMany<{ id: number }>();
  if (left.length > 0) await db.delete(ThirdPartySource, { id: In(left.map(({ id }) => id)) });
}
