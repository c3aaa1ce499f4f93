import { COMPONENT_WORDS, INCIDENT_WORDS } from '@signet/domain/words';
import { escapeHtml, withAbsoluteLinks } from '../../core/markdown.js';
import type { IncidentFacts, SiteFacts } from './feed-data.js';
import type { Entry } from './feed.js';
import { latest } from './latest.js';
import { momentInWords } from './time-in-words.js';

type Update = IncidentFacts['updates'][number];

/** An incident with all its updates, newest first. */
export function incidentEntry(incident: IncidentFacts, site: SiteFacts, origin: string, siteKey: string): Entry {
  const { id, title, status, updates, postmortemHtml } = incident;
  const url = `${origin}/incidents/${id}`;
  const postmortem = postmortemHtml === null ? [] : [`<h2>Postmortem</h2>\n${postmortemHtml}`];
  const parts = [...postmortem, ...updates.map((update) => updateHtml(update, site.timeZone))];
  const names = updates.flatMap(({ impacts }) => impacts.map(({ component }) => component.name));
  return {
    id: `urn:signet:${siteKey}:incident:${id}`,
    url,
    title: `[${INCIDENT_WORDS[status]}] ${title}`,
    html: withAbsoluteLinks(parts.join('\n'), url),
    published: new Date(incident.startedAt),
    updated: latest(incident.updatedAt, ...updates.flatMap(({ postedAt, editedAt }) => [postedAt, editedAt])),
    categories: [...new Set(names)],
  };
}

function updateHtml({ status, postedAt, messageHtml, impacts }: Update, timeZone: string): string {
  const time = `<time datetime="${postedAt}">${momentInWords(new Date(postedAt), timeZone)}</time>`;
  const items = impacts.map(
    (impact) => `<li>${escapeHtml(impact.component.name)}: ${COMPONENT_WORDS[impact.status]}</li>`,
  );
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>\n` : '';
  return `<p><strong>${INCIDENT_WORDS[status]}</strong> · ${time}</p>\n${messageHtml}${list}`;
}
