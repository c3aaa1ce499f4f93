import { expect, test } from 'vitest';
import type { DayRun } from './history-runs.js';
import { packHistory, unpackHistory } from './packed-history.js';

const day = (fields: Partial<DayRun> = {}): DayRun => ({
  count: 1,
  worst: 'OPERATIONAL',
  uptime: 100,
  spans: [{ status: 'OPERATIONAL', seconds: 86_400 }],
  ...fields,
});

test('quiet months take a few characters', () => {
  expect(packHistory({ first: '2026-08-25', runs: [day({ count: 90 })] })).toBe('2026-08-25:90*o86400/100');
});

test('a day says the seconds of each status, and its uptime', () => {
  const trouble = day({
    worst: 'PARTIAL_OUTAGE',
    uptime: 99.826_388_9,
    spans: [
      { status: 'OPERATIONAL', seconds: 86_100 },
      { status: 'PARTIAL_OUTAGE', seconds: 300 },
    ],
  });
  expect(packHistory({ first: '2026-08-25', runs: [day({ count: 57 }), trouble, day()] })).toBe(
    '2026-08-25:57*o86400/100,o86100p300/99.826,o86400/100',
  );
});

test('a colour is said only where it is not the worst of the day', () => {
  const blip = day({
    uptime: 99.9,
    spans: [
      { status: 'OPERATIONAL', seconds: 86_370 },
      { status: 'MAJOR_OUTAGE', seconds: 30 },
    ],
  });
  expect(packHistory({ first: '2026-11-22', runs: [blip] })).toBe('2026-11-22:o86370x30!o/99.9');
});

test('nothing known has no uptime, and does not colour what is known in part', () => {
  const unknown = day({ worst: 'UNKNOWN', uptime: null, spans: [{ status: 'UNKNOWN', seconds: 86_400 }] });
  const born = day({
    spans: [
      { status: 'OPERATIONAL', seconds: 21_600 },
      { status: 'UNKNOWN', seconds: 64_800 },
    ],
  });
  expect(packHistory({ first: '2026-11-21', runs: [unknown, born] })).toBe('2026-11-21:u86400,o21600u64800/100');
});

test('unknown seconds leave the colour to what is known, in whichever order they stand', () => {
  const colours = unpackHistory('2026-11-20:o5u10,u10o5,u10,u10d5').runs.map(({ worst }) => worst);
  expect(colours).toEqual(['OPERATIONAL', 'OPERATIONAL', 'UNKNOWN', 'DEGRADED_PERFORMANCE']);
});

test('no day is no text', () => {
  expect(packHistory({ first: '', runs: [] })).toBe('');
  expect(unpackHistory('')).toEqual({ first: '', runs: [] });
});
