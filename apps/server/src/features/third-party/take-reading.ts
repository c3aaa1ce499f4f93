import { isDeepStrictEqual } from 'node:util';
import { severityOf } from '@signet/domain/component';
import type { ThirdPartySelector } from '@signet/domain/third-party';
import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { changeBaseStatus } from '../components/change-base-status.js';
import { Component } from '../components/component.entity.js';
import { touchShown } from '../components/touch-shown.js';
import { draftIncidents } from './draft-incidents.js';
import type { Reading } from './reading.js';
import { ThirdPartyLink, type OpenIncident } from './third-party-link.entity.js';
import type { ThirdPartySource } from './third-party-source.entity.js';

interface Read {
  componentId: number;
  source: ThirdPartySource;
  /** That it was read with: the link may have been changed meanwhile. */
  selector: ThirdPartySelector;
  reading: Reading;
  /** Nothing can be said, and the page says so. */
  isUnreadable: boolean;
}

const MOST_INCIDENTS = 5;

/** Within a change of the page, which it is only if something is otherwise than before. */
export async function takeReading(tx: Context, changes: PageChanges, read: Read): Promise<void> {
  const { componentId, source, selector, reading, isUnreadable } = read;
  const link = await tx.db.findOneBy(ThirdPartyLink, { componentId, sourceId: source.id });
  const component = await tx.db.findOneBy(Component, { id: componentId });
  if (!link || !component || !isDeepStrictEqual(link.selector, selector)) return;
  const shownBefore = shown(link);
  link.statusText = reading.statusText;
  link.incidents = openOnes(reading);
  link.unreadableSince = isUnreadable ? (link.unreadableSince ?? source.failingSince ?? tx.now()) : null;
  if (mustBeReadAgain(link, reading)) link.unconfirmed = reading.status;
  else {
    link.unconfirmed = null;
    link.status = reading.status;
  }
  await draftIncidents(tx, link, component, reading);
  await tx.db.save(link);
  if (link.overriddenAt === null && link.status !== null) {
    await changeBaseStatus(tx, changes, component, { status: link.status, reason: reading.statusText });
  }
  if (shown(link) === shownBefore) return;
  await touchShown(tx, changes, component);
}

/** Of what is worse than before the first is not believed yet, where that was asked for. That nothing is known is believed. */
function mustBeReadAgain({ confirmsWorse, status, unconfirmed }: ThirdPartyLink, reading: Reading): boolean {
  if (!confirmsWorse || status === null || unconfirmed !== null || reading.status === 'UNKNOWN') return false;
  return severityOf(reading.status) > severityOf(status);
}

function openOnes({ incidents }: Reading): OpenIncident[] {
  return incidents.slice(0, MOST_INCIDENTS).map(({ key, title, url }) => ({ key, title, url }));
}

/** What of the link stands on the page. */
function shown({ incidents, unreadableSince }: ThirdPartyLink): string {
  return JSON.stringify([incidents, unreadableSince]);
}
