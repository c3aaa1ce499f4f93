import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { messages } from '../../locales/console/en.po';
import type { TellingFactsFragment } from '../gql/graphql.ts';
import { tellingWords } from './telling-words.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: messages } });
const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const NOTHING = { sent: 0, waiting: 0, failed: 0, leftOut: 0, lastSentAt: null, nextAt: null, groups: [] };

test.each<[Partial<TellingFactsFragment>, string]>([
  [{ isExpanded: false, dueAt: '2026-11-22T10:00:05.000Z' }, 'Will be told in a few seconds'],
  [{ isExpanded: false, dueAt: '2026-11-22T09:59:00.000Z' }, 'Not told yet'],
  [{}, 'Nobody had subscribed to this'],
  [{ sent: 1_238 }, 'Told 1,238'],
  [{ sent: 1_238, failed: 2 }, 'Told 1,238 · 2 failed'],
  [{ sent: 3, waiting: 4, failed: 2, leftOut: 1, isExpanded: false }, 'Told 3 · 4 waiting · 2 failed · 1 left out'],
])('%j reads %s', (more, words) => {
  const telling = { noticeId: '1', dueAt: '2026-11-22T09:00:00.000Z', isExpanded: true, ...NOTHING, ...more };
  expect(tellingWords(i18n, telling as TellingFactsFragment, NOW)).toBe(words);
});
