import { expect, test } from 'vitest';
import { LIMITS } from './limits.js';

test.each<[keyof typeof LIMITS, number]>([
  ['name', 200],
  ['description', 2_000],
  ['link', 2_048],
  ['tags', 20],
  ['tag', 50],
  ['message', 20_000],
  ['impactsPerUpdate', 100],
  ['components', 500],
  ['pageSize', 100],
  ['historyDays', 365],
  ['email', 254],
  ['passwordLeast', 10],
  ['password', 200],
  ['reason', 500],
  ['suffix', 20],
  ['places', 6],
  ['pointsPerCall', 5_000],
  ['pointAgeDays', 28],
  ['pointAheadMinutes', 5],
  ['csvBytes', 700_000],
  ['csvLines', 50_000],
  ['idempotencyKey', 200],
  ['templates', 1_000],
  ['templateVariables', 20],
  ['variableName', 40],
  ['variableLabel', 100],
  ['variableExample', 200],
  ['variableValue', 2_000],
  ['badgeLabel', 60],
  ['tokensPerPerson', 100],
])('%s: %i', (limit, value) => {
  expect(LIMITS[limit]).toBe(value);
});
