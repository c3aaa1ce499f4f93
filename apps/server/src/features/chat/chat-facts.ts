import { COMPONENT_WORDS } from '@signet/domain/words';
import type { Announcement, SiteFacts } from '../notifications/announcement.js';

/** What stands beside an announcement in a chat, as plain text. */
export interface ChatFact {
  name: string;
  value: string;
}

export function chatFacts(announcement: Announcement): ChatFact[] {
  return [...timesOf(announcement), ...componentsOf(announcement)];
}

function timesOf(announcement: Announcement): ChatFact[] {
  const time = (name: string, at: Date) => ({ name, value: localTime(announcement.site, at) });
  switch (announcement.kind) {
    case 'INCIDENT': {
      const { startedAt, nextUpdateBy } = announcement;
      return [time('Started', startedAt), ...(nextUpdateBy ? [time('Next update by', nextUpdateBy)] : [])];
    }
    case 'MAINTENANCE':
      return [time('Starts', announcement.plannedStart), time('Ends', announcement.plannedEnd)];
    case 'COMPONENT_STATUS':
      return [{ name: 'Before', value: COMPONENT_WORDS[announcement.before] }];
  }
}

function componentsOf({ kind, components }: Announcement): ChatFact[] {
  if (kind === 'COMPONENT_STATUS' || components.length === 0) return [];
  const value = components.map(({ name, status }) => `${name}: ${COMPONENT_WORDS[status]}`).join('\n');
  return [{ name: 'Components', value }];
}

function localTime({ locale, timeZone }: SiteFacts, at: Date): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}
