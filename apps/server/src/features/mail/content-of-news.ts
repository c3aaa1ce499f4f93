import { COMPONENT_WORDS } from '@signet/domain/words';
import { plainText, withAbsoluteLinks } from '../../core/markdown.js';
import { momentInWords, windowInWords } from '../feeds/time-in-words.js';
import type { Announcement } from '../notifications/announcement.js';
import { capitalized } from './capitalized.js';
import type { MailContent, MailFact } from './mail-content.js';

const WHERE = {
  INCIDENT: 'See the incident',
  MAINTENANCE: 'See the maintenance',
  COMPONENT_STATUS: 'See the component',
} as const satisfies Record<Announcement['kind'], string>;

/** What everybody who gets the announcement reads; the links that are theirs alone are missing. */
export function contentOfNews(announcement: Announcement): MailContent {
  const { kind, title, state, message, url, site } = announcement;
  return {
    sender: site,
    heading: title,
    state: capitalized(state),
    facts: factsOf(announcement),
    body: message && { text: plainText(message.markdown), html: withAbsoluteLinks(message.html, site.url) },
    list: componentsOf(announcement),
    action: { label: WHERE[kind], url },
    reason: `You get this because you subscribed to ${site.name}.`,
    links: [],
  };
}

function factsOf(announcement: Announcement): MailFact[] {
  const { timeZone } = announcement.site;
  const moment = (label: string, at: Date) => ({ label, value: momentInWords(at, timeZone) });
  const said = moment('When', announcement.at);
  switch (announcement.kind) {
    case 'INCIDENT': {
      const { status, startedAt, nextUpdateBy } = announcement;
      const isOpen = status !== 'RESOLVED';
      return [
        said,
        ...(startedAt < announcement.at ? [moment('Since', startedAt)] : []),
        ...(isOpen && nextUpdateBy ? [moment('Next update by', nextUpdateBy)] : []),
      ];
    }
    case 'MAINTENANCE': {
      const { plannedStart, plannedEnd } = announcement;
      return [{ label: 'Planned for', value: windowInWords(plannedStart, plannedEnd, timeZone) }];
    }
    case 'COMPONENT_STATUS':
      return [said, { label: 'Before', value: capitalized(COMPONENT_WORDS[announcement.before]) }];
  }
}

/** What a status by itself says of its component stands above already. */
function componentsOf(announcement: Announcement): MailContent['list'] {
  const label = labelOfComponents(announcement);
  if (label === null || announcement.components.length === 0) return null;
  const items = announcement.components.map(({ name, status }) => ({
    label: name,
    value: capitalized(COMPONENT_WORDS[status]),
  }));
  return { label, items };
}

function labelOfComponents(announcement: Announcement): string | null {
  switch (announcement.kind) {
    case 'INCIDENT':
      return announcement.status === 'RESOLVED' ? 'Were affected' : 'Components';
    case 'MAINTENANCE':
      return announcement.turn === 'CANCELLED' ? null : 'During the work';
    case 'COMPONENT_STATUS':
      return null;
  }
}
