import { LANGUAGES } from '../../shared/i18n.ts';

/** Regions whose way to write dates differs, for each language that has a catalog. */
const REGIONS: Record<(typeof LANGUAGES)[number], string[]> = {
  en: ['US', 'GB', 'AU', 'CA', 'IE', 'IN', 'NZ', 'ZA'],
};

export function localeOptions(present: string) {
  const tags = LANGUAGES.flatMap((language) => [
    language,
    ...REGIONS[language].map((region) => `${language}-${region}`),
  ]);
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  return [...new Set([...tags, present])].map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
}
