import { In, LessThan, Not, IsNull } from 'typeorm';
import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import type { SiteImages } from '../site/site-images.js';
import { Site } from '../site/site.entity.js';
import { siteSettings } from '../site/site.queries.js';
import type { Drawn } from './draw-image.js';
import { Image } from './image.entity.js';

/** A page that a browser or a proxy has kept may ask for an earlier picture so long. */
const KEPT_MS = 7 * 86_400_000;

/** The settings' own `updatedAt` stays: whoever edits them meanwhile has not missed anything of theirs. */
export async function putSiteImages(
  { db, now }: Context,
  changes: PageChanges,
  images: { [Field in keyof SiteImages]: SiteImages[Field] | undefined },
  drawn: readonly Drawn[],
): Promise<Site> {
  const site = await siteSettings(db);
  const before = JSON.stringify(site.images ?? {});
  // As JSON has it: what is undefined is not there.
  const after = JSON.stringify({ ...site.images, ...images });
  if (after === before) return site;
  site.images = JSON.parse(after) as SiteImages;
  await db.update(Site, site.id, { images: site.images });
  const used = hashesOf(site.images);
  for (const { hash, type, content } of drawn) {
    await db.delete(Image, { hash });
    await db.insert(Image, { hash, type, content: content.toString('base64'), replacedAt: null });
  }
  await db.update(Image, { hash: Not(In(used)), replacedAt: IsNull() }, { replacedAt: now() });
  await db.update(Image, { hash: In(used) }, { replacedAt: null });
  await db.delete(Image, { replacedAt: LessThan(new Date(now().getTime() - KEPT_MS)) });
  changes.touch('Site', site.id, 'PUBLIC', 'PUBLIC');
  return site;
}

function hashesOf({ logo, darkLogo, icon }: SiteImages): string[] {
  return [logo?.hash, darkLogo?.hash, icon?.hash, icon?.tabHash].filter((hash) => hash !== undefined);
}
