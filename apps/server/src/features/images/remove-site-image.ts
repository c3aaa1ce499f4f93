import type { SiteImageKind } from '@signet/domain/site-image';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import type { SiteImages } from '../site/site-images.js';
import type { Site } from '../site/site.entity.js';
import { putSiteImages } from './put-site-images.js';

const FIELDS = { LOGO: 'logo', DARK_LOGO: 'darkLogo', ICON: 'icon' } as const satisfies Record<
  SiteImageKind,
  keyof SiteImages
>;

/** The page shows its own again. @throws AppError */
export async function removeSiteImage(ctx: Context, kind: SiteImageKind): Promise<Site> {
  mustBeAllowed(ctx.actor, 'site:configure');
  return changePage(ctx, { type: 'site.updated' }, (tx, changes) =>
    putSiteImages(tx, changes, { [FIELDS[kind]]: undefined }, []),
  );
}
