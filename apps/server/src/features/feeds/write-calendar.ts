import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { plainText } from '../../core/markdown.js';
import { printable } from '../../core/printable.js';
import type { MaintenanceFacts } from './feed-data.js';

const REFRESH_SECONDS = 3_600;

export interface CalendarFacts {
  /** Null where the events are to join a calendar that is there, not to make one. */
  name: string | null;
  origin: string;
  siteKey: string;
  maintenances: MaintenanceFacts[];
}

/** The text of a calendar. An event is known by the same UID for ever; its SEQUENCE rises when it changes. */
export function writeCalendar({ name, origin, siteKey, maintenances }: CalendarFacts): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Signet', product: 'Status page', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes the texts of events, but not this one.
    name: name === null ? null : name.replaceAll(/[\\;,]/g, String.raw`\$&`),
    ttl: name === null ? null : REFRESH_SECONDS,
  });
  for (const maintenance of maintenances) {
    const { id, title, status, sequence, plannedStart, plannedEnd, createdAt, updatedAt, components } = maintenance;
    calendar.createEvent({
      id: `maintenance-${id}@${siteKey}`,
      sequence,
      stamp: new Date(updatedAt),
      created: new Date(createdAt),
      lastModified: new Date(updatedAt),
      start: new Date(plannedStart),
      end: new Date(plannedEnd),
      summary: title,
      description: descriptionOf(maintenance),
      categories: components.map(({ component }) => ({ name: component.name })),
      status: status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: `${origin}/maintenances/${id}`,
    });
  }
  return `${printable(calendar.toString())}\r\n`;
}

function descriptionOf({ components, updates }: MaintenanceFacts): string {
  const names = components.map(({ component }) => component.name);
  const affects = names.length > 0 ? [`Affects ${names.join(', ')}`] : [];
  const [newest] = updates;
  return [...affects, ...(newest ? [plainText(newest.message)] : [])].join('\n\n');
}
