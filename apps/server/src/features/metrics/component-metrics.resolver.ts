import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { Component } from '../components/component.entity.js';
import { Metric } from './metric.entity.js';
import { metricsOfComponent } from './metric.loaders.js';

@Resolver(() => Component)
export class ComponentMetricsResolver {
  @Extensions({ usualLength: 1 })
  @FieldResolver(() => [Metric], { description: "What measures it, in the page's order." })
  metrics(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Root() { id }: Component): Promise<Metric[]> {
    return ctx.loaders.get(metricsOfComponent(viewerAt(ctx, info))).load(id);
  }
}
