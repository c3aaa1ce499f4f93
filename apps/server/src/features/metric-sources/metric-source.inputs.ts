import type { MetricSourceKind } from '@signet/domain/metric-source';
import { Field, InputType } from 'type-graphql';
import { MetricSourceKindEnum } from '../../core/graphql/enums.js';

@InputType()
export class MetricSourceInput {
  @Field(() => MetricSourceKindEnum)
  kind!: MetricSourceKind;

  @Field(() => String, {
    description:
      'PROMETHEUS: an instant query, as in "http://prometheus:9090/api/v1/query?query=up". JSON: a document.',
  })
  url!: string;

  @Field(() => String, {
    nullable: true,
    description: 'JSON only: where the number stands, as in "/data/0/latency" (RFC 6901); none if it is all there is.',
  })
  path?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The Authorization header, as in "Bearer …". Absent leaves the one that is stored, as long as the URL is of the same server; null clears it.',
  })
  authorization?: string | null;
}
