import type { PageIndicator } from '@signet/domain/page';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageIndicatorEnum } from '../../core/graphql/enums.js';
import { ComponentGroup } from '../components/component-group.entity.js';
import { Component } from '../components/component.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { Metric } from '../metrics/metric.entity.js';
import { Site } from '../site/site.entity.js';

@ObjectType()
export class RemovedNode {
  @Field(() => String)
  typename!: string;

  @Field(() => ID)
  id!: number;
}

@ObjectType()
export class PageChange {
  @Field(() => Int, {
    description:
      "The page's revision after this change. A client that holds revision-1 applies it; any other refetches statusPage.",
  })
  revision!: number;

  @Field(() => PageIndicatorEnum)
  indicator!: PageIndicator;

  @Field(() => String)
  headline!: string;

  @Field(() => [ComponentGroup])
  groups!: ComponentGroup[];

  @Field(() => [Component])
  components!: Component[];

  @Field(() => [Incident])
  incidents!: Incident[];

  @Field(() => [Maintenance])
  maintenances!: Maintenance[];

  @Field(() => [Metric])
  metrics!: Metric[];

  @Field(() => Site, { nullable: true, description: "Set when the page's own settings changed." })
  site!: Site | null;

  @Field(() => [RemovedNode])
  removed!: RemovedNode[];
}
