import type { TemplateKind } from '@signet/domain/template';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { TemplateKindEnum } from '../../core/graphql/enums.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { Impact, viewableImpacts } from '../components/impact.js';
import { createTemplate } from './create-template.js';
import { deleteTemplate } from './delete-template.js';
import { renderTemplate } from './render-template.js';
import { RenderedTemplate } from './rendered-template.js';
import { TemplateConnection } from './template-connection.js';
import { Template } from './template.entity.js';
import { CreateTemplateInput, TemplateValueInput, UpdateTemplateInput } from './template.inputs.js';
import { impactsOfTemplate } from './template.loaders.js';
import { findTemplate, listTemplates } from './template.queries.js';
import { updateTemplate } from './update-template.js';

@Resolver(() => Template)
export class TemplateResolver {
  @Query(() => Template, { nullable: true })
  template(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Template | null> {
    return findTemplate(ctx, viewerOf(ctx.actor), id);
  }

  @Query(() => TemplateConnection, { description: 'Newest first; none for those who may not edit.' })
  templates(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('kind', () => TemplateKindEnum, { nullable: true }) kind?: TemplateKind | null,
    @Arg('search', () => String, { nullable: true, description: 'What the name must hold; case does not matter.' })
    search?: string | null,
  ): Promise<TemplateConnection> {
    return listTemplates(ctx, viewerOf(ctx.actor), { first: pageSize(first, 20), after, kind, search });
  }

  @Query(() => RenderedTemplate, {
    nullable: true,
    description:
      'The texts with these values in them; what is missing is refused by name, as in "values.region". null for those who may not edit.',
  })
  renderTemplate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('values', () => [TemplateValueInput]) values: TemplateValueInput[],
  ): Promise<RenderedTemplate | null> {
    return renderTemplate(ctx, viewerOf(ctx.actor), id, values);
  }

  @FieldResolver(() => [Impact], { description: 'What an incident or a maintenance made of it does to components.' })
  async impacts(@Ctx() ctx: Context, @Root() template: Template, @Info() info: GraphQLResolveInfo): Promise<Impact[]> {
    return viewableImpacts(ctx, viewerAt(ctx, info), await ctx.loaders.get(impactsOfTemplate).load(template.id));
  }

  @Mutation(() => Template)
  createTemplate(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateTemplateInput) input: CreateTemplateInput,
  ): Promise<Template> {
    return createTemplate(ctx, input);
  }

  @Mutation(() => Template)
  updateTemplate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateTemplateInput) input: UpdateTemplateInput,
  ): Promise<Template> {
    return updateTemplate(ctx, id, input);
  }

  @Mutation(() => ID, { description: 'What was made of it stays.' })
  deleteTemplate(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteTemplate(ctx, id);
  }
}
