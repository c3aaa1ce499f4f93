import type { I18n, Messages } from '@lingui/core';
import { messages } from '../locales/public/en.po';
import { createI18n, languageOf } from '../shared/i18n.ts';

/** With the texts that every page may show, and with `more`, those of the page itself. */
export function createPublicI18n(locale: string, more?: Messages): I18n {
  return createI18n(languageOf(locale), { ...messages, ...more });
}
