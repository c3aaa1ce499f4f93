import { expect, test } from 'vitest';
import { auditFile, filterOf } from './audit-search.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');

test.each([
  [{}, '/audit.csv'],
  [{ search: 'a&b' }, '/audit.csv?search=a%26b'],
  [{ person: '3', days: '7' }, '/audit.csv?personId=3&from=2026-11-20T10%3A00%3A00.000Z'],
] as const)('what is searched by %j is exported from %s', (search, address) => {
  expect(auditFile(filterOf(search, NOW))).toBe(address);
});
