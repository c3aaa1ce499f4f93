import type { SiteImageKind } from '@signet/domain/site-image';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { SiteImageKindEnum } from '../../core/graphql/enums.js';
import type { Shown } from '../site/site-images.js';
import { Site } from '../site/site.entity.js';
import { removeSiteImage } from './remove-site-image.js';
import { setSiteImage } from './set-site-image.js';
import { OWN_ICON } from './public-images.js';
import { SiteImage } from './site-image.js';

@Resolver(() => Site)
export class ImageResolver {
  @FieldResolver(() => SiteImage, { nullable: true, description: "In place of the page's name." })
  logo(@Root() { images }: Site): SiteImage | null {
    return imageOf(images?.logo, 'webp');
  }

  @FieldResolver(() => SiteImage, {
    nullable: true,
    description: 'The same for dark screens; null: as on bright ones.',
  })
  darkLogo(@Root() { images }: Site): SiteImage | null {
    return imageOf(images?.darkLogo, 'webp');
  }

  @FieldResolver(() => SiteImage, { nullable: true, description: 'For the home screens of phones.' })
  icon(@Root() { images }: Site): SiteImage | null {
    return imageOf(images?.icon, 'png');
  }

  @FieldResolver(() => String, {
    description:
      'The icon for tabs, on which stands how the page is: put the lower-case name of the indicator in place of "{indicator}".',
  })
  tabIconUrl(@Root() { images }: Site): string {
    return `/images/${images?.icon?.tabHash ?? OWN_ICON}/{indicator}.svg`;
  }

  @Mutation(() => Site, {
    description: 'Takes a PNG, JPEG, WebP, GIF or SVG of at most 512 KB, which the server draws anew.',
  })
  setSiteImage(
    @Ctx() ctx: Context,
    @Arg('kind', () => SiteImageKindEnum) kind: SiteImageKind,
    @Arg('data', () => String, { description: 'The file, in base64.' }) data: string,
  ): Promise<Site> {
    return setSiteImage(ctx, kind, data);
  }

  @Mutation(() => Site)
  removeSiteImage(@Ctx() ctx: Context, @Arg('kind', () => SiteImageKindEnum) kind: SiteImageKind): Promise<Site> {
    return removeSiteImage(ctx, kind);
  }
}

function imageOf(image: Shown | undefined, ending: string): SiteImage | null {
  if (!image) return null;
  const { hash, width, height } = image;
  return { url: `/images/${hash}.${ending}`, width, height };
}
