import type { SiteFactsFragment } from '../gql/graphql.ts';

/** The settings as the form holds them: empty text for null, the threshold in percent. */
export interface SettingsValues {
  name: string;
  about: string;
  homepage: string;
  timeZone: string;
  locale: string;
  accentColor: string;
  timelineDays: number | string;
  majorOutagePercent: number | string;
  minimumIncidentSeconds: number | string;
}

export function settingsValues(site: SiteFactsFragment): SettingsValues {
  return {
    name: site.name,
    about: site.about ?? '',
    homepage: site.homepage ?? '',
    timeZone: site.timeZone,
    locale: site.locale,
    accentColor: site.accentColor ?? '',
    timelineDays: site.timelineDays,
    majorOutagePercent: Math.round(site.majorOutageThreshold * 1_000) / 10,
    minimumIncidentSeconds: site.minimumIncidentSeconds,
  };
}

/** A number field that was emptied holds text; the schema then says what is wrong with it. */
export function settingsInput(values: SettingsValues) {
  const { majorOutagePercent, about, homepage, accentColor, timelineDays, minimumIncidentSeconds, ...rest } = values;
  return {
    ...rest,
    about: about.trim() ? about : null,
    homepage: homepage.trim() || null,
    accentColor: accentColor.trim() || null,
    timelineDays: numberOf(timelineDays),
    majorOutageThreshold: numberOf(majorOutagePercent) / 100,
    minimumIncidentSeconds: numberOf(minimumIncidentSeconds),
  };
}

const numberOf = (value: number | string) => (value === '' ? Number.NaN : Number(value));
