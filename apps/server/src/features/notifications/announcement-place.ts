import type { Audience, Viewer } from '@signet/domain/visibility';
import type { EntityManager } from 'typeorm';
import { renderMarkdown } from '../../core/markdown.js';
import { siteSettings } from '../site/site.queries.js';
import type { Announcement, SiteFacts } from './announcement.js';
import type { Notice } from './notice.entity.js';

/** What an announcement takes from where it is made. */
export interface Place {
  db: EntityManager;
  viewer: Viewer;
  notice: Pick<Notice, 'id' | 'subject' | 'at'>;
  site: SiteFacts;
}

export async function openPlace(
  db: EntityManager,
  notice: Place['notice'],
  audience: Audience,
  origin: string,
): Promise<Place> {
  const { name, timeZone, locale, accentColor } = await siteSettings(db);
  const site = { name, timeZone, locale, accentColor, url: origin };
  return { db, notice, site, viewer: { audience, mayEdit: false } };
}

/** What every announcement has from its notice and its site. */
export function toldOf({ notice, site }: Place): Pick<Announcement, 'noticeId' | 'subject' | 'site'> {
  return { noticeId: notice.id, subject: notice.subject, site };
}

export function messageOf(markdown: string): NonNullable<Announcement['message']> {
  return { markdown, html: renderMarkdown(markdown) };
}
