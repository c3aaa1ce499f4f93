import { setupI18n, type I18n, type Messages } from '@lingui/core';

/** The languages that have a catalog; the first is the source. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The catalog for a BCP 47 tag such as "de-CH": its language where we have it, the source language otherwise. */
export function languageOf(locale: string): Language {
  const language = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((known) => known === language) ?? LANGUAGES[0];
}

/**
 * The tag that dates and numbers are written in. It speaks the same language as the words around it;
 * "en" without a region would mean American dates, so it becomes the international "en-GB".
 */
export function formatLocaleOf(locale: string): string {
  const language = languageOf(locale);
  if (locale.toLowerCase().startsWith(`${language}-`) && isSupported(locale)) return locale;
  return language === 'en' ? 'en-GB' : language;
}

function isSupported(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

export function createI18n(language: Language, messages: Messages): I18n {
  return setupI18n({ locale: language, messages: { [language]: messages } });
}
