import { expect, test } from 'vitest';
import { curlLine, onePoint, severalPoints } from './send-snippets.ts';

const NOW = Date.parse('2026-11-22T18:31:07.123Z');

test('the line for a shell goes to this metric of this server', () => {
  expect(curlLine({ origin: 'https://status.example.com', metricId: '12' }, 'TOKEN').split(' \\\n  ')).toEqual([
    'curl https://status.example.com/metrics/12/points',
    "-H 'Authorization: Bearer TOKEN'",
    "-H 'Content-Type: application/json'",
    `-d '{"value": 212}'`,
  ]);
});

test('points are JSON, with times of the last minutes', () => {
  expect(JSON.parse(onePoint(NOW))).toEqual({ value: 212, at: '2026-11-22T18:31:00Z' });
  expect((JSON.parse(severalPoints(NOW)) as { at: string }[]).map(({ at }) => at)).toEqual([
    '2026-11-22T18:29:00Z',
    '2026-11-22T18:30:00Z',
    '2026-11-22T18:31:00Z',
  ]);
});
