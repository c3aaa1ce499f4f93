import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { renderMarkdown } from '../../core/markdown.js';
import { Site } from './site.entity.js';
import { UpdateSiteInput } from './site.inputs.js';
import { updateSite } from './update-site.js';

@Resolver(() => Site)
export class SiteResolver {
  @FieldResolver(() => String, { nullable: true })
  aboutHtml(@Root() site: Site): string | null {
    return site.about === null ? null : renderMarkdown(site.about);
  }

  @Mutation(() => Site)
  updateSite(@Ctx() ctx: Context, @Arg('input', () => UpdateSiteInput) input: UpdateSiteInput): Promise<Site> {
    return updateSite(ctx, input);
  }
}
