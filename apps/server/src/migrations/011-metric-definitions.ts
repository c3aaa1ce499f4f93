import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, addIndex, changeType } from '../core/db/migration-table.js';

/** Thresholds, what a metric measures, and which recording was the last to change a bucket. */
export class MetricDefinitions1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { whole, real, word } = columnsFor(runner);
    await addColumn(runner, 'metrics', real('warnAt', { isNullable: true }));
    await addColumn(runner, 'metrics', real('alarmAt', { isNullable: true }));
    await addColumn(runner, 'metrics', word('worseWhen', { default: "'HIGHER'" }));
    await addColumn(runner, 'metrics', whole('componentId', { isNullable: true }));
    await addIndex(runner, 'metrics', ['componentId']);
    await addColumn(runner, 'metrics', real('recordings', { default: 0 }));
    await addColumn(runner, 'metric_buckets', real('recording', { default: 0 }));
    await changeType(runner, 'metric_buckets', real('count'));
  }

  async down(runner: QueryRunner): Promise<void> {
    const { whole } = columnsFor(runner);
    await changeType(runner, 'metric_buckets', whole('count'));
    await runner.dropColumn('metric_buckets', 'recording');
    for (const column of ['recordings', 'componentId', 'worseWhen', 'alarmAt', 'warnAt'])
      await runner.dropColumn('metrics', column);
  }
}
