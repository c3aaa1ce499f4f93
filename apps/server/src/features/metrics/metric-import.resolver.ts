import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { importMetricPoints } from './import-metric-points.js';
import { MetricImport } from './metric-import.js';

@Resolver()
export class MetricImportResolver {
  @Mutation(() => MetricImport, {
    description:
      'Points from a CSV file with the columns at (ISO 8601 or Unix seconds) and value, named by a header or in this order; others are left alone. At most 50,000 lines and 700,000 bytes. Lines that hold no point are left out and reported.',
  })
  importMetricPoints(
    @Ctx() ctx: Context,
    @Arg('metricId', () => ID) metricId: string,
    @Arg('csv', () => String) csv: string,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<MetricImport> {
    return importMetricPoints(ctx, metricId, csv, idempotencyKey);
  }
}
