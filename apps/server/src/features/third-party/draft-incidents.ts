import type { Context } from '../../core/context.js';
import type { Component } from '../components/component.entity.js';
import { createIncident } from '../incidents/create-incident.js';
import type { Reading } from './reading.js';
import type { ThirdPartyLink } from './third-party-link.entity.js';

const MOST_REMEMBERED = 100;
const LONGEST_TITLE = 200;

/** A draft of ours for each of theirs that is new, where that was asked for; nobody but editors sees it. */
export async function draftIncidents(
  tx: Context,
  link: ThirdPartyLink,
  component: Component,
  { incidents, status }: Reading,
): Promise<void> {
  if (!link.draftsIncidents) return;
  const isBad = status !== 'OPERATIONAL' && status !== 'UNKNOWN';
  for (const { key, title, url, startedAt } of incidents) {
    if (link.drafted.includes(key)) continue;
    link.drafted = [...link.drafted, key].slice(-MOST_REMEMBERED);
    const isPast = startedAt !== null && startedAt <= tx.now();
    await createIncident(tx, {
      title: `${link.name}: ${title}`.slice(0, LONGEST_TITLE),
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
