import { expect, it } from 'vitest';
import { createI18n } from '../i18n.ts';
import { sampleChart } from './sample-chart.ts';
import { slotWords } from './slot-words.ts';

const i18n = createI18n('en', {});
const words = (range: 'DAY' | 'MONTH' | 'YEAR', to: string, slot: number, locale = 'en-GB') =>
  slotWords(
    i18n,
    sampleChart({ range, to }, () => null),
    slot,
    { locale, zone: 'Europe/Madrid' },
  ).replaceAll(/\s/g, ' ');

it('says when a slot begins and ends, in the zone of the clock', () => {
  expect(words('DAY', '2026-11-26T13:10:00Z', 287)).toBe('26 Nov, 14:05–14:10');
  expect(words('DAY', '2026-11-26T13:10:00Z', 287, 'en-US')).toBe('Nov 26, 2:05 – 2:10 PM');
  expect(words('MONTH', '2026-11-27T00:00:00Z', 119)).toBe('26 Nov, 19:00 – 27 Nov, 01:00');
});

it('says a whole day by its date in UTC', () => {
  expect(words('YEAR', '2026-11-27T00:00:00Z', 364)).toBe('26 Nov 2026 (UTC)');
});
