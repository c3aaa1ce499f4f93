import { describe, expect, it } from 'vitest';
import { formatLocaleOf, languageOf } from './i18n.ts';

describe('locales', () => {
  it.each([
    ['en', 'en', 'en-GB'],
    ['en-US', 'en', 'en-US'],
    ['de-CH', 'en', 'en-GB'],
    ['en_US!', 'en', 'en-GB'],
  ])('%s speaks %s and writes dates as %s', (locale, language, format) => {
    expect(languageOf(locale)).toBe(language);
    expect(formatLocaleOf(locale)).toBe(format);
  });
});
