import type { EntityManager } from 'typeorm';
import { SITE_ID, Site } from './site.entity.js';

export function siteSettings(db: EntityManager): Promise<Site> {
  return db.findOneByOrFail(Site, { id: SITE_ID });
}
