import { CHANNELS, type Channel } from '@signet/domain/subscription';
import type { SiteFactsFragment } from '../gql/graphql.ts';

/** The settings as the form holds them: empty text for null, shares in percent. */
export interface SettingsValues {
  name: string;
  about: string;
  homepage: string;
  timeZone: string;
  locale: string;
  accentColor: string;
  customCss: string;
  timelineDays: number | string;
  majorOutagePercent: number | string;
  minimumIncidentSeconds: number | string;
  /** Whether `nudgeAfterHours` counts. */
  nudges: boolean;
  nudgeAfterHours: number | string;
  offeredChannels: Channel[];
  /** In percent. */
  uptimeWeights: {
    majorOutage: number | string;
    partialOutage: number | string;
    degradedPerformance: number | string;
    /** Counts where `maintenanceCounts`. */
    underMaintenance: number | string;
    maintenanceCounts: boolean;
  };
}

/** What the field holds where nudging is off. */
const NUDGE_AFTER_HOURS = 2;

export function settingsValues(site: SiteFactsFragment): SettingsValues {
  const { majorOutage, partialOutage, degradedPerformance, underMaintenance } = site.uptimeWeights;
  return {
    name: site.name,
    about: site.about ?? '',
    homepage: site.homepage ?? '',
    timeZone: site.timeZone,
    locale: site.locale,
    accentColor: site.accentColor ?? '',
    customCss: site.customCss ?? '',
    timelineDays: site.timelineDays,
    majorOutagePercent: Math.round(site.majorOutageThreshold * 1_000) / 10,
    minimumIncidentSeconds: site.minimumIncidentSeconds,
    nudges: site.nudgeAfterHours !== null,
    nudgeAfterHours: site.nudgeAfterHours ?? NUDGE_AFTER_HOURS,
    offeredChannels: site.offeredChannels,
    uptimeWeights: {
      majorOutage: percentOf(majorOutage),
      partialOutage: percentOf(partialOutage),
      degradedPerformance: percentOf(degradedPerformance),
      underMaintenance: percentOf(underMaintenance ?? 0),
      maintenanceCounts: underMaintenance !== null,
    },
  };
}

/** A number field that was emptied holds text; the schema then says what is wrong with it. */
export function settingsInput(values: SettingsValues) {
  const {
    majorOutagePercent,
    about,
    homepage,
    accentColor,
    customCss,
    timelineDays,
    minimumIncidentSeconds,
    nudges,
    nudgeAfterHours,
    offeredChannels,
    uptimeWeights,
    ...rest
  } = values;
  return {
    ...rest,
    about: about.trim() ? about : null,
    homepage: homepage.trim() || null,
    accentColor: accentColor.trim() || null,
    customCss: customCss.trim() ? customCss : null,
    timelineDays: numberOf(timelineDays),
    majorOutageThreshold: shareOf(majorOutagePercent),
    minimumIncidentSeconds: numberOf(minimumIncidentSeconds),
    nudgeAfterHours: nudges ? numberOf(nudgeAfterHours) : null,
    offeredChannels: CHANNELS.filter((channel) => offeredChannels.includes(channel)),
    uptimeWeights: weightsInput(uptimeWeights),
  };
}

function weightsInput({ maintenanceCounts, ...weights }: SettingsValues['uptimeWeights']) {
  return {
    majorOutage: shareOf(weights.majorOutage),
    partialOutage: shareOf(weights.partialOutage),
    degradedPerformance: shareOf(weights.degradedPerformance),
    underMaintenance: maintenanceCounts ? shareOf(weights.underMaintenance) : null,
  };
}

/** Without what multiplying leaves: 0.29 is 29, not 28.999999999999996. */
const percentOf = (share: number) => Number((share * 100).toFixed(6));
const shareOf = (percent: number | string) => numberOf(percent) / 100;
const numberOf = (value: number | string) => (value === '' ? Number.NaN : Number(value));
