import { gzipSync } from 'node:zlib';
import type { ComponentStatus } from '@signet/domain/component';
import { expect, it } from 'vitest';
import { sampleChart } from '../shared/metric-chart/sample-chart.ts';
import { htmlOf } from './testing/html-of.ts';
import { sampleMetric } from './testing/sample-metric.ts';
import { sampleComponent, sampleHistory, sampleMaintenance, samplePage } from './testing/sample-page.ts';

const MOST_BYTES = 20 * 1024;

/** The same numbers from 0 to 1 in every run; a linear congruential generator with the constants of Numerical Recipes. */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

const TROUBLES: ComponentStatus[] = ['UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE'];

it('stays under 20 KB gzip with 50 components that each had ten bad days of the last ninety', () => {
  const random = numbers();
  const whole = (below: number) => Math.floor(random() * below);
  const badDay = () => [whole(90), [TROUBLES[whole(4)], 60 + whole(20_000)]];
  const components = Array.from({ length: 50 }, (_, n) =>
    sampleComponent(String(n + 100), `Component number ${n}`, {
      description: `What component ${n} does for people`,
      history: sampleHistory(Object.fromEntries(Array.from({ length: 10 }, badDay))),
    }),
  );
  const html = htmlOf({ name: 'page' }, samplePage({ components }));
  expect(html.match(/<svg[^>]+role="img"/g)).toHaveLength(53);
  expect(gzipSync(html).length).toBeLessThan(MOST_BYTES);
});

it('grows by less than 5 KB gzip where work is planned on each of the next 60 days', () => {
  const day = (n: number, hour: number) => new Date(Date.UTC(2026, 10, 23 + n, hour)).toISOString();
  const recurrence = { id: '1', rule: 'FREQ=DAILY', timeZone: 'UTC', endedAt: null };
  const maintenances = Array.from({ length: 60 }, (_, n) => {
    const updates = sampleMaintenance().updates.map((update) => ({ ...update, id: String(200 + n) }));
    const window = { plannedStart: day(n, 2), plannedEnd: day(n, 3) };
    return sampleMaintenance({ id: String(100 + n), ...window, recurrence, updates });
  });
  const html = htmlOf({ name: 'page' }, samplePage({ maintenances }));
  expect(html.match(/href="\/maintenances\/\d+"/g)).toHaveLength(60);
  const without = htmlOf({ name: 'page' }, samplePage({ maintenances: [] }));
  expect(gzipSync(html).length - gzipSync(without).length).toBeLessThan(5 * 1024);
});

it('grows by less than 6 KB gzip where five metrics each had a restless day', () => {
  const random = numbers();
  const restless = () =>
    sampleChart({ range: 'DAY', to: '2026-11-22T14:05:00.000Z' }, (slot) =>
      slot % 90 === 0 ? null : Math.floor(random() * 200),
    );
  const metrics = Array.from({ length: 5 }, (_, n) =>
    sampleMetric({ id: String(n + 1), name: `Metric number ${n}`, chart: restless() }),
  );
  const html = htmlOf({ name: 'page' }, samplePage({ metrics }));
  for (const { chart } of metrics) expect(html.split(chart.line)).toHaveLength(2);
  const without = htmlOf({ name: 'page' }, samplePage());
  expect(gzipSync(html).length - gzipSync(without).length).toBeLessThan(6 * 1024);
});
