import type { I18n } from '@lingui/core';
import { messages } from '../locales/public/en.po';
import { createI18n, languageOf } from '../shared/i18n.ts';

export function createPublicI18n(locale: string): I18n {
  return createI18n(languageOf(locale), messages);
}
