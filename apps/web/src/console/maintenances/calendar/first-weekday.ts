interface WeekInfo {
  /** From 1 for Monday to 7 for Sunday. */
  firstDay: number;
}

/** Browsers have it as a method, as an attribute, or not at all. */
type LocaleOfWeeks = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** The weekday that weeks begin with where the language is spoken, from 1 for Monday to 7 for Sunday. */
export function firstWeekday(language: string): number {
  try {
    const locale: LocaleOfWeeks = new Intl.Locale(language);
    return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  } catch {
    return 1;
  }
}
