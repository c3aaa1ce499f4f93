import { setSiteImageInput, type SiteImageKind } from '@signet/domain/site-image';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { Shown, SiteImages } from '../site/site-images.js';
import type { Site } from '../site/site.entity.js';
import { drawIcon, drawLogo, drawTabIcon, UnreadableImage, type Drawn } from './draw-image.js';
import { putSiteImages } from './put-site-images.js';

/** What was drawn for one kind, and what the page is to show of it. */
interface Put {
  images: Partial<SiteImages>;
  drawn: Drawn[];
}

/** @param data the file in base64 @throws AppError */
export async function setSiteImage(ctx: Context, kind: SiteImageKind, data: string): Promise<Site> {
  mustBeAllowed(ctx.actor, 'site:configure');
  const input = parseInput(setSiteImageInput, { kind, data }, '');
  const { images, drawn } = await draw(input.kind, Buffer.from(input.data, 'base64'));
  return changePage(ctx, { type: 'site.updated' }, (tx, changes) => putSiteImages(tx, changes, images, drawn));
}

async function draw(kind: SiteImageKind, file: Buffer): Promise<Put> {
  try {
    if (kind === 'ICON') {
      const [icon, tabIcon] = [await drawIcon(file), await drawTabIcon(file)];
      return { images: { icon: { ...shown(icon), tabHash: tabIcon.hash } }, drawn: [icon, tabIcon] };
    }
    const logo = await drawLogo(file);
    return { images: { [kind === 'LOGO' ? 'logo' : 'darkLogo']: shown(logo) }, drawn: [logo] };
  } catch (error) {
    throw error instanceof UnreadableImage ? badInput('data', error.message) : error;
  }
}

function shown({ hash, width, height }: Drawn): Shown {
  return { hash, width, height };
}
