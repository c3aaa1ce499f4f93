import type { Channel } from '@signet/domain/subscription';
import type { UptimeSettings } from '@signet/domain/uptime';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { ChannelEnum } from '../../core/graphql/enums.js';
import { renderMarkdown } from '../../core/markdown.js';
import { Site } from './site.entity.js';
import { UpdateSiteInput } from './site.inputs.js';
import { offeredChannels, uptimeSettings } from './site.queries.js';
import { themeUrlOf } from './theme-url-of.js';
import { updateSite } from './update-site.js';
import { UptimeWeights } from './uptime-weights.js';

@Resolver(() => Site)
export class SiteResolver {
  @FieldResolver(() => String, { nullable: true })
  aboutHtml(@Root() site: Site): string | null {
    return site.about === null ? null : renderMarkdown(site.about);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Where the page's own colours and styles are; other ones are elsewhere. Null: it has none.",
  })
  themeUrl(@Root() site: Site): string | null {
    return themeUrlOf(site);
  }

  @FieldResolver(() => UptimeWeights, { description: 'What uptime is worked out with.' })
  uptimeWeights(@Root() site: Site): UptimeSettings {
    return uptimeSettings(site);
  }

  @FieldResolver(() => [ChannelEnum], { description: 'By what visitors may subscribe.' })
  offeredChannels(@Root() site: Site): Channel[] {
    return offeredChannels(site);
  }

  @Mutation(() => Site)
  updateSite(@Ctx() ctx: Context, @Arg('input', () => UpdateSiteInput) input: UpdateSiteInput): Promise<Site> {
    return updateSite(ctx, input);
  }
}
