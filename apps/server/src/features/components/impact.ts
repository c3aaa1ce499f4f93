import { severityOf, type ComponentStatus } from '@signet/domain/component';
import { Field, ObjectType } from 'type-graphql';
import type { Viewer } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { Component } from './component.entity.js';
import { viewableComponent } from './component.loaders.js';

/** What an incident or a maintenance does to a component. */
@ObjectType()
export class Impact {
  @Field(() => Component)
  component!: Component;

  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;
}

/** Only those on components that the viewer may see; the most severe first, then as named. */
export async function viewableImpacts(
  ctx: Context,
  viewer: Viewer,
  impacts: readonly { componentId: number; status: ComponentStatus }[],
): Promise<Impact[]> {
  const loader = ctx.loaders.get(viewableComponent(viewer));
  const seen = await Promise.all(
    impacts.map(async ({ componentId, status }) => {
      const component = await loader.load(componentId);
      return component ? { component, status } : null;
    }),
  );
  return seen.filter((impact) => impact !== null).toSorted((a, b) => severityOf(b.status) - severityOf(a.status));
}
