import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { messages } from '../../locales/console/en.po';
import { receiverWords } from './receiver-words.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: messages } });

test.each([
  [[], null],
  [[{ channel: 'EMAIL', count: 1 }], '1 person'],
  [
    [
      { channel: 'EMAIL', count: 1_200 },
      { channel: 'WEB_PUSH', count: 40 },
      { channel: 'WEBHOOK', count: 2 },
      { channel: 'SLACK', count: 1 },
    ],
    '1,240 people and 3 endpoints',
  ],
  [[{ channel: 'DISCORD', count: 1 }], '1 endpoint'],
] as const)('%j are %j', (receivers, words) => {
  expect(receiverWords(i18n, receivers)).toBe(words);
});
