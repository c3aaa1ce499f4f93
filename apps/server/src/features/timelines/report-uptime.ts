import { COMPONENT_STATUSES } from '@signet/domain/component';
import { weightsFrom } from '@signet/domain/uptime';
import type { Context } from '../../core/context.js';
import { siteSettings, uptimeSettings } from '../site/site.queries.js';
import { historyOver } from './history.loader.js';
import type { UptimeReport } from './uptime-report.js';

/** How the uptime over the last days comes about; `days` from 1 to 365. */
export async function reportUptime(ctx: Context, componentId: number, days: number): Promise<UptimeReport> {
  const history = await ctx.loaders.get(historyOver(days)).load(componentId);
  const site = await siteSettings(ctx.db);
  const settings = uptimeSettings(site);
  const weights = weightsFrom(settings);
  const sums = COMPONENT_STATUSES.flatMap((status, severity) => {
    const seconds = (history?.times[severity] ?? 0) / 1000;
    const weight = weights[status] ?? null;
    return seconds > 0 ? [{ status, seconds, weight, lostSeconds: seconds * (weight ?? 0) }] : [];
  });
  return {
    componentId,
    from: history?.from ?? ctx.now(),
    to: history?.to ?? ctx.now(),
    uptime: history?.uptime ?? null,
    weights: settings,
    minimumIncidentSeconds: site.minimumIncidentSeconds,
    sums,
  };
}
