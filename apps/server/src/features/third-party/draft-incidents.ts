import { LIMITS } from '@signet/domain/limits';
import type { Context } from '../../core/context.js';
import type { Component } from '../components/component.entity.js';
import { createIncident } from '../incidents/create-incident.js';
import type { Reading } from './reading.js';
import { ThirdPartyLink } from './third-party-link.entity.js';

const EARLIEST_YEAR = 2000;
/** So many at once are drafted, and remembered with those of before: one may be away for a while and come again. */
const MOST_DRAFTED = 50;
const MOST_REMEMBERED = 100;
/** What no title may hold. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A draft of ours for each of theirs that is new, where that was asked for; nobody but editors sees it. */
export async function draftIncidents(
  tx: Context,
  link: ThirdPartyLink,
  component: Component,
  { incidents, status }: Reading,
): Promise<void> {
  if (!link.draftsIncidents) return;
  const isBad = status !== 'OPERATIONAL' && status !== 'UNKNOWN';
  const drafted = await draftedOf(tx, link);
  const looked = incidents.slice(0, MOST_DRAFTED);
  link.drafted = [...new Set([...looked.map(({ key }) => key), ...link.drafted])].slice(0, MOST_REMEMBERED);
  for (const { key, title, url, startedAt } of looked) {
    if (drafted.has(key)) continue;
    const isPast = startedAt !== null && startedAt <= tx.now() && startedAt.getUTCFullYear() >= EARLIEST_YEAR;
    await createIncident(tx, {
      title: titleOf(link.name, title),
      message: url ? `${link.name} tells of it at <${url}>.` : `${link.name} tells of it.`,
      status: 'INVESTIGATING',
      impacts: isBad ? [{ componentId: String(component.id), status }] : [],
      visibility: 'HIDDEN',
      pinned: false,
      notify: false,
      ...(isPast && { startedAt }),
    });
  }
}

/** One draft serves all components that follow the same source. */
async function draftedOf({ db }: Context, { sourceId }: ThirdPartyLink): Promise<Set<string>> {
  const links = await db.findBy(ThirdPartyLink, { sourceId, draftsIncidents: true });
  return new Set(links.flatMap(({ drafted }) => drafted));
}

function titleOf(name: string, title: string): string {
  const line = `${name}: ${title}`.replaceAll(UNFIT, ' ').trim();
  return [...line].slice(0, LIMITS.name).join('').trim();
}
