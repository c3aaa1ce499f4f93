import { randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { DEFAULT_MAJOR_OUTAGE_THRESHOLD } from '@signet/domain/page';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { SITE_STATE_ID, SiteState } from '../../core/events/site-state.entity.js';
import { SITE_ID, Site } from './site.entity.js';

/** At the first boot: the settings as they are until somebody changes them. */
export async function ensureSite(ctx: Context, { timeZone }: { timeZone: string }): Promise<void> {
  if (await ctx.db.existsBy(SiteState, { id: SITE_STATE_ID })) return;
  await inTransaction(ctx, async ({ db, now }) => {
    // Another process may start at the same moment.
    await insertUnlessThere(db, Site, {
      id: SITE_ID,
      name: 'Status',
      about: null,
      timeZone,
      locale: 'en',
      homepage: null,
      accentColor: null,
      customCss: null,
      images: null,
      timelineDays: 7,
      majorOutageThreshold: DEFAULT_MAJOR_OUTAGE_THRESHOLD,
      minimumIncidentSeconds: 0,
      uptimeWeights: null,
      updatedAt: now(),
    });
    const counters = { publicRevision: 1, signedInRevision: 1 };
    await insertUnlessThere(db, SiteState, { id: SITE_STATE_ID, ...counters, siteKey: randomUUID() });
  });
}

async function insertUnlessThere<T extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<void> {
  await db.createQueryBuilder().insert().into(entity).values(row).orIgnore().execute();
}
