import { expect, it } from 'vitest';
import { messages } from '../../locales/days/en.po';
import { createPublicI18n } from '../public-i18n.ts';
import { dayWords } from './day-words.ts';
import type { StripDay } from './strip-day.ts';

const i18n = createPublicI18n('en', messages);
const day = (fields: Partial<StripDay>): StripDay => ({
  date: '2026-11-22',
  isToday: false,
  worst: 'OPERATIONAL',
  uptime: 100,
  spans: [{ status: 'OPERATIONAL', seconds: 86_400 }],
  ...fields,
});
const said = (fields: Partial<StripDay>) => dayWords(i18n, day(fields), 'en-GB').replaceAll(',', '');

it.each<[string, Partial<StripDay>]>([
  ['Sun 22 Nov: 100% uptime. Operational 1 day', {}],
  [
    'Sun 22 Nov: 97.83% uptime. Partial outage 1 hr 2 mins Operational 22 hrs 58 mins',
    {
      uptime: 97.835,
      spans: [
        { status: 'OPERATIONAL', seconds: 82_680 },
        { status: 'PARTIAL_OUTAGE', seconds: 3_720 },
      ],
    },
  ],
  [
    'Sun 22 Nov: 100% uptime so far. Operational 45 secs',
    { isToday: true, spans: [{ status: 'OPERATIONAL', seconds: 45 }] },
  ],
  ['Sun 22 Nov: Under maintenance 1 day', { uptime: null, spans: [{ status: 'UNDER_MAINTENANCE', seconds: 86_400 }] }],
  ['Sun 22 Nov: nothing known', { uptime: null, spans: [{ status: 'UNKNOWN', seconds: 86_400 }] }],
])('says "%s"', (words, fields) => {
  expect(said(fields)).toBe(words);
});
