import { MAINTENANCE_WORDS } from '@signet/domain/words';
import { escapeHtml, withAbsoluteLinks } from '../../core/markdown.js';
import type { MaintenanceFacts, SiteFacts } from './feed-data.js';
import type { Entry } from './feed.js';
import { latest } from './latest.js';
import { momentInWords, windowInWords } from './time-in-words.js';

/** A maintenance with its window in words and all its updates, newest first. */
export function maintenanceEntry(
  maintenance: MaintenanceFacts,
  { timeZone }: SiteFacts,
  origin: string,
  siteKey: string,
): Entry {
  const { id, title, status, plannedStart, plannedEnd, components, updates } = maintenance;
  const url = `${origin}/maintenances/${id}`;
  const names = components.map(({ component }) => component.name);
  const window = windowInWords(new Date(plannedStart), new Date(plannedEnd), timeZone);
  const affects = names.length > 0 ? `<br>\nAffects ${escapeHtml(names.join(', '))}` : '';
  const parts = [
    `<p><strong>${MAINTENANCE_WORDS[status]}</strong> · ${window}${affects}</p>`,
    ...updates.map(({ postedAt, messageHtml }) => {
      return `<p><time datetime="${postedAt}">${momentInWords(new Date(postedAt), timeZone)}</time></p>\n${messageHtml}`;
    }),
  ];
  return {
    id: `urn:signet:${siteKey}:maintenance:${id}`,
    url,
    title: `[${MAINTENANCE_WORDS[status]}] ${title}`,
    html: withAbsoluteLinks(parts.join('\n'), url),
    published: new Date(maintenance.createdAt),
    updated: latest(maintenance.updatedAt, ...updates.flatMap(({ postedAt, editedAt }) => [postedAt, editedAt])),
    categories: [...new Set(names)],
  };
}
