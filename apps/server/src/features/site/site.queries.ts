import { CHANNELS, type Channel } from '@signet/domain/subscription';
import { DEFAULT_UPTIME_SETTINGS, type UptimeSettings } from '@signet/domain/uptime';
import type { EntityManager } from 'typeorm';
import { SITE_STATE_ID, SiteState } from '../../core/events/site-state.entity.js';
import { SITE_ID, Site } from './site.entity.js';

export function siteSettings(db: EntityManager): Promise<Site> {
  return db.findOneByOrFail(Site, { id: SITE_ID });
}

/** Random, and the same for ever. */
export async function siteKey(db: EntityManager): Promise<string> {
  return (await db.findOneByOrFail(SiteState, { id: SITE_STATE_ID })).siteKey;
}

const MOST_TIMELINE_DAYS = 90;
const DAY_MS = 24 * 3_600_000;

/** The page's timeline begins no earlier, whatever `timelineDays` says. */
export function pageLooksBackTo(now: Date): Date {
  return new Date(now.getTime() - MOST_TIMELINE_DAYS * DAY_MS);
}

export function uptimeSettings({ uptimeWeights }: Pick<Site, 'uptimeWeights'>): UptimeSettings {
  return uptimeWeights ?? DEFAULT_UPTIME_SETTINGS;
}

/** By what visitors may subscribe, in the order in which they are offered it. */
export function offeredChannels({ offeredChannels: chosen }: Pick<Site, 'offeredChannels'>): Channel[] {
  return CHANNELS.filter((channel) => chosen?.includes(channel) ?? true);
}
