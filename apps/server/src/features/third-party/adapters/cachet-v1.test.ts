import { expect, test } from 'vitest';
import { isRecognised, readingOf } from '../../../../test/provider-answers.js';

const component = (id: number, status: unknown, more: object = {}) => ({
  id,
  name: `C${id}`,
  status,
  enabled: true,
  ...more,
});
const read = (data: unknown, more: object = {}) => readingOf('CACHET_COMPATIBLE', [{ data, ...more }]);

test.each([
  [1, 'OPERATIONAL'],
  [2, 'DEGRADED_PERFORMANCE'],
  [3, 'PARTIAL_OUTAGE'],
  [4, 'MAJOR_OUTAGE'],
  ['1', 'OPERATIONAL'],
  [0, 'UNKNOWN'],
  [5, 'UNKNOWN'],
  [1.5, 'UNKNOWN'],
  ['', 'UNKNOWN'],
  [true, 'UNKNOWN'],
])('%j is %s', (code, status) => {
  expect(read([component(1, code)]).status).toBe(status);
});

test('what is disabled is not there, and a page that is cut is not known to be well', () => {
  expect(read([component(1, 1), component(2, 4, { enabled: false })]).status).toBe('OPERATIONAL');
  expect(read([component(1, 1)], { meta: { pagination: { total: 120, total_pages: 2 } } })).toMatchObject({
    status: 'UNKNOWN',
    statusText: 'the page tells 1 of its 120 components',
  });
  const cut = { data: [component(1, 1)], meta: { pagination: { total: 120, total_pages: 2 } } };
  expect(readingOf('CACHET_COMPATIBLE', [cut], { selector: { components: ['1'] } }).status).toBe('OPERATIONAL');
  expect(readingOf('CACHET_COMPATIBLE', [cut], { selector: { components: ['101'] } }).statusText).toBe(
    'the page has no component 101 among those it tells: the page tells 1 of its 120 components',
  );
  expect(read([component(1, 1, { group: { name: 'Core' } })]).components).toMatchObject([{ key: '1', group: 'Core' }]);
});

test('it is known by its data', () => {
  expect(isRecognised('CACHET_COMPATIBLE', { data: [component(1, 1)] })).toBe(true);
  expect(isRecognised('CACHET_COMPATIBLE', { data: [] })).toBe(false);
  expect(isRecognised('CACHET_COMPATIBLE', { data: [{ id: 1, attributes: {} }] })).toBe(false);
});
