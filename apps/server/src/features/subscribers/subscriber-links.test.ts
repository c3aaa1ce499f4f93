import { expect, test } from 'vitest';
import { LINK_PURPOSES, linkToken, subscriberOfLink } from './subscriber-links.js';

const SECRET = 'a secret of the page';
const NOW = new Date('2026-11-22T18:31:07.123Z');
const later = (days: number) => new Date(NOW.getTime() + days * 24 * 3_600_000);

test.each(LINK_PURPOSES)('a link to %s names its subscriber, and is good for nothing else', (purpose) => {
  const token = linkToken(SECRET, 42, purpose, NOW);
  expect(encodeURIComponent(token)).toBe(token);
  for (const other of LINK_PURPOSES)
    expect(subscriberOfLink(SECRET, token, other, NOW)).toBe(other === purpose ? 42 : null);
  expect(subscriberOfLink('the secret of another page', token, purpose, NOW)).toBeNull();
});

test('what was changed by anybody is no link', () => {
  const token = linkToken(SECRET, 42, 'unsubscribe', NOW);
  const [id = '', until = '', signature = ''] = token.split('.');
  const others = [
    `43.${until}.${signature}`,
    `${id}.zzzzzzzz.${signature}`,
    `${id}.${until}`,
    `${token}x`,
    '',
    'x.y.z',
  ];
  for (const other of others) expect(subscriberOfLink(SECRET, other, 'unsubscribe', NOW)).toBeNull();
});

test('one that changes something lasts a week, the way out for ever', () => {
  const [manage, end] = (['manage', 'unsubscribe'] as const).map((purpose) => linkToken(SECRET, 42, purpose, NOW));
  expect(subscriberOfLink(SECRET, manage ?? '', 'manage', later(6.9))).toBe(42);
  expect(subscriberOfLink(SECRET, manage ?? '', 'manage', later(7))).toBeNull();
  expect(subscriberOfLink(SECRET, end ?? '', 'unsubscribe', later(3_650))).toBe(42);
});
