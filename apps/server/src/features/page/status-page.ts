import { Field, Int, ObjectType } from 'type-graphql';
import type { PageIndicator } from '@signet/domain/page';
import { PageIndicatorEnum } from '../../core/graphql/enums.js';
import { ComponentGroup } from '../components/component-group.entity.js';
import { Component } from '../components/component.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import { Site } from '../site/site.entity.js';

@ObjectType()
export class TimelineDay {
  @Field(() => String, { description: "The site's own calendar day, YYYY-MM-DD." })
  date!: string;

  @Field(() => [Incident], { description: 'Those that started on this day.' })
  incidents!: Incident[];

  @Field(() => [Maintenance], { description: 'Those that started in fact on this day.' })
  maintenances!: Maintenance[];
}

@ObjectType()
export class StatusPage {
  @Field(() => Int, { description: "Rises by one with every change that the caller's audience can see." })
  revision!: number;

  @Field(() => Date)
  generatedAt!: Date;

  @Field(() => Site)
  site!: Site;

  @Field(() => PageIndicatorEnum)
  indicator!: PageIndicator;

  @Field(() => String)
  headline!: string;

  @Field(() => [ComponentGroup])
  groups!: ComponentGroup[];

  @Field(() => [Component], { description: 'Components in no group.' })
  components!: Component[];

  @Field(() => [Incident], { description: 'Unresolved, newest first, pinned ones ahead.' })
  activeIncidents!: Incident[];

  @Field(() => [Maintenance], { description: 'In progress, then scheduled, by start.' })
  maintenances!: Maintenance[];
}
