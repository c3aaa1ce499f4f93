import { I18nProvider } from '@lingui/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { messages } from '../locales/public/en.po';
import { ClockProvider } from './clock.tsx';
import { createI18n } from './i18n.ts';
import { MaintenanceCard, type MaintenanceCardProps } from './maintenance-card.tsx';
import type { MaintenanceShape, RecurrenceShape } from './maintenance-shape.ts';

const planned: MaintenanceShape = {
  title: 'Database upgrade',
  status: 'SCHEDULED',
  plannedStart: '2026-11-28T02:00:00.000Z',
  plannedEnd: '2026-11-28T04:00:00.000Z',
  actualStart: null,
  actualEnd: null,
  recurrence: null,
  formerPlans: [],
  components: [{ status: 'DEGRADED_PERFORMANCE', component: { id: '1', name: 'Payouts' } }],
  updates: [
    { id: '2', messageHtml: '<p>We have begun.</p>', postedAt: '2026-11-28T02:03:00.000Z', editedAt: null },
    { id: '1', messageHtml: '<p>Payouts pause.</p>', postedAt: '2026-11-20T09:00:00.000Z', editedAt: null },
  ],
};
const running: MaintenanceShape = { ...planned, status: 'IN_PROGRESS', actualStart: '2026-11-28T02:03:00.000Z' };
const sundays: RecurrenceShape = { rule: 'FREQ=WEEKLY;BYDAY=SU', timeZone: 'UTC', endedAt: null };

function htmlOf(
  maintenance: MaintenanceShape,
  { now = '2026-11-22T14:00:00.000Z', zone = 'UTC', ...props }: Partial<MaintenanceCardProps> & HtmlOptions = {},
): string {
  return renderToString(
    <I18nProvider i18n={createI18n('en', messages)}>
      <ClockProvider clock={{ locale: 'en-GB', zone, now: Date.parse(now), running: true }}>
        <MaintenanceCard maintenance={maintenance} {...props} />
      </ClockProvider>
    </I18nProvider>,
  );
}

interface HtmlOptions {
  now?: string;
  zone?: string;
}

/** What somebody reads on the card at `now`. */
function textOf(maintenance: MaintenanceShape, now: string, { whole = false, zone = 'UTC' } = {}): string {
  const html = htmlOf(maintenance, { now, zone, whole });
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

describe('before', () => {
  test('it says when and what it affects', () => {
    const text = textOf(planned, '2026-11-22T14:00:00.000Z');
    expect(text).toContain('Planned · Sat 28 Nov, 02:00 – 04:00');
    expect(text).toContain('Affects Payouts');
    expect(text).not.toContain('was planned');
  });

  test('it says in words what the plan was before', () => {
    const formerPlans = [
      { plannedStart: '2026-11-27T02:00:00.000Z', plannedEnd: '2026-11-27T04:00:00.000Z' },
      { plannedStart: '2026-11-21T02:00:00.000Z', plannedEnd: '2026-11-21T04:00:00.000Z' },
    ];
    const text = textOf({ ...planned, formerPlans }, '2026-11-22T14:00:00.000Z');
    expect(text).toContain('was planned for Fri 27 Nov, 02:00 – 04:00');
    expect(text).not.toContain('21 Nov');
  });

  test('it says in what rhythm it comes again, until that is stopped', () => {
    const recurring = { ...planned, recurrence: sundays };
    expect(textOf(recurring, '2026-11-22T14:00:00.000Z')).toContain('02:00 – 04:00 · repeats every Sunday');
    const stopped = { ...planned, recurrence: { ...sundays, endedAt: '2026-11-22T13:00:00.000Z' } };
    expect(textOf(stopped, '2026-11-22T14:00:00.000Z')).not.toContain('repeats');
  });

  test('it says whose Sunday where that is another day for who reads it', () => {
    const tokyo = { ...planned, recurrence: { ...sundays, timeZone: 'Pacific/Kiritimati' } };
    expect(textOf(tokyo, '2026-11-22T14:00:00.000Z')).not.toContain('Kiritimati');
    const late = { ...tokyo, plannedStart: '2026-11-28T12:00:00.000Z', plannedEnd: '2026-11-28T14:00:00.000Z' };
    expect(textOf(late, '2026-11-22T14:00:00.000Z')).toContain('repeats every Sunday (Pacific/Kiritimati)');
  });

  test('it is offered to calendars where there is an address for them, until it begins', () => {
    const href = '/maintenances/4/calendar.ics';
    expect(htmlOf(planned, { calendarHref: href })).toContain(`href="${href}"`);
    expect(textOf(planned, '2026-11-22T14:00:00.000Z')).not.toContain('Calendar');
    expect(htmlOf(running, { calendarHref: href })).not.toContain(href);
  });

  test('past its start it has not begun', () => {
    expect(textOf(planned, '2026-11-28T02:00:30.000Z')).not.toContain('not begun yet');
    expect(textOf(planned, '2026-11-28T02:01:00.000Z')).toContain('02:00 – 04:00 · not begun yet');
  });
});

describe('while it goes on', () => {
  test('it says since when, until when, and how its components are', () => {
    const text = textOf(running, '2026-11-28T03:00:00.000Z');
    expect(text).toContain('In progress since 02:03, until 04:00');
    expect(text).toContain('PayoutsDegraded performance');
  });

  test('past its end it takes longer than planned', () => {
    expect(textOf(running, '2026-11-28T04:00:30.000Z')).not.toContain('longer');
    expect(textOf(running, '2026-11-28T04:01:00.000Z')).toContain(
      'In progress since 02:03, until 04:00 · taking longer than planned',
    );
  });

  test('it says that its end was moved, and no longer that its start was', () => {
    const before = { plannedStart: planned.plannedStart, plannedEnd: '2026-11-28T03:00:00.000Z' };
    expect(textOf({ ...running, formerPlans: [before] }, '2026-11-28T03:00:00.000Z')).toContain(
      'was planned until 03:00',
    );
    const moved = { plannedStart: '2026-11-27T02:00:00.000Z', plannedEnd: '2026-11-27T04:00:00.000Z' };
    expect(textOf({ ...running, formerPlans: [moved] }, '2026-11-28T03:00:00.000Z')).not.toContain('was planned');
  });
});

test('after it, it says when it was in fact', () => {
  const over: MaintenanceShape = { ...running, status: 'COMPLETED', actualEnd: '2026-11-28T04:10:00.000Z' };
  expect(textOf(over, '2026-11-29T03:00:00.000Z')).toContain('Completed · Sat 28 Nov, 02:03 – 04:10');
});

test('it shows the newest update, and all of them where it stands alone', () => {
  expect(textOf(running, '2026-11-28T03:00:00.000Z')).not.toContain('Payouts pause.');
  expect(textOf(running, '2026-11-28T03:00:00.000Z', { whole: true })).toMatch(/We have begun\..*Payouts pause\./s);
});
