import { expect, test } from 'vitest';
import { mayScrape } from './may-scrape.js';

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::ffff:192.0.2.1', false],
  ['127.0.0.1.example.com', false],
  [undefined, false],
])('%s is of this machine: %s', (address, isOurs) => {
  expect(mayScrape({ headers: {}, address }, undefined)).toBe(isOurs);
});
