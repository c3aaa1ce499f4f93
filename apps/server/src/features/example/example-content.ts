import type { ComponentStatus, GroupCollapse } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';
import type { Visibility } from '@signet/domain/visibility';

export type Impacts = Record<string, ComponentStatus>;

const HOUR = 60;
const DAY = 24 * HOUR;

/** The example page is as old as its bars are long. */
export const EXAMPLE_AGE_DAYS = 90;

export const EXAMPLE_SITE = {
  name: 'Acme Cloud',
  about: 'Live status of Acme Cloud. We post here as soon as we know more ourselves.',
  homepage: 'https://www.example.com',
};

interface ExampleGroup {
  name: string;
  visibility: Visibility;
  collapse: GroupCollapse;
  components: { name: string; description: string; link?: string; tags?: string[] }[];
}

export const EXAMPLE_GROUPS: ExampleGroup[] = [
  {
    name: 'Platform',
    visibility: 'PUBLIC',
    collapse: 'EXPANDED',
    components: [
      {
        name: 'API',
        description: 'REST and GraphQL, v2 and v3',
        link: 'https://www.example.com/docs/api',
        tags: ['core', 'eu', 'us'],
      },
      { name: 'Website', description: 'www.example.com and the sign-up', tags: ['core'] },
      { name: 'Dashboard', description: 'Where customers work', tags: ['core'] },
      { name: 'Webhooks', description: 'Events on their way to you' },
    ],
  },
  {
    name: 'Payments',
    visibility: 'PUBLIC',
    collapse: 'COLLAPSED_UNLESS_AFFECTED',
    components: [
      { name: 'Card payments', description: 'Authorisation and capture', tags: ['payments'] },
      { name: 'Payouts', description: 'Daily transfers to bank accounts', tags: ['payments'] },
      { name: 'Invoices', description: 'Created and mailed at night', tags: ['payments'] },
    ],
  },
  {
    name: 'Delivery',
    visibility: 'PUBLIC',
    collapse: 'EXPANDED',
    components: [
      { name: 'CDN Europe', description: 'Frankfurt, Madrid, Stockholm', tags: ['eu'] },
      { name: 'CDN Americas', description: 'Ashburn, São Paulo', tags: ['us'] },
      { name: 'Email', description: 'Receipts and alerts' },
    ],
  },
];

interface ExampleIncident {
  title: string;
  postmortem?: string;
  promiseInMinutes?: number;
  /** Times in minutes from now. */
  updates: { minutes: number; status: IncidentStatus; message: string; impacts?: Impacts }[];
}

export const EXAMPLE_INCIDENTS: ExampleIncident[] = [
  {
    title: 'Invoices mailed twice to some customers',
    updates: [
      {
        minutes: -47 * DAY,
        status: 'INVESTIGATING',
        message: 'Some customers received their invoice twice this morning. **Nobody was charged twice.**',
        impacts: { Invoices: 'DEGRADED_PERFORMANCE' },
      },
      {
        minutes: -47 * DAY + 3 * HOUR,
        status: 'RESOLVED',
        message: 'A job that had run already was started again by hand. It can no longer run twice.',
      },
    ],
  },
  {
    title: 'Dashboard could not be reached',
    postmortem:
      '## What happened\n\nA certificate of an inner service ran out at 06:00 UTC. Its renewal had failed for a week; the alert went to a mailbox that nobody reads.\n\n## What we changed\n\n- Renewal failures now page somebody.\n- All inner certificates are listed, with the day on which they end.',
    updates: [
      {
        minutes: -26 * DAY,
        status: 'INVESTIGATING',
        message: 'The dashboard does not open. The API and payments work as usual.',
        impacts: { Dashboard: 'MAJOR_OUTAGE' },
      },
      {
        minutes: -26 * DAY + 25,
        status: 'IDENTIFIED',
        message: 'An inner certificate ran out. We are rolling out a new one.',
      },
      {
        minutes: -26 * DAY + 55,
        status: 'MONITORING',
        message: 'The dashboard opens again, more slowly than usual while its caches fill.',
        impacts: { Dashboard: 'DEGRADED_PERFORMANCE' },
      },
      {
        minutes: -26 * DAY + 90,
        status: 'RESOLVED',
        message: 'All is back to normal. We are sorry for the interruption.',
      },
    ],
  },
  {
    title: 'Card payments declined in error',
    updates: [
      {
        minutes: -9 * DAY - 4 * HOUR,
        status: 'INVESTIGATING',
        message: 'About one card payment in twelve is declined in error since 09:40 UTC.',
        impacts: { 'Card payments': 'PARTIAL_OUTAGE' },
      },
      {
        minutes: -9 * DAY - 4 * HOUR + 18,
        status: 'IDENTIFIED',
        message: 'One of our two card processors answers slowly. We send all payments through the other.',
        impacts: { 'Card payments': 'DEGRADED_PERFORMANCE' },
      },
      {
        minutes: -9 * DAY - 4 * HOUR + 70,
        status: 'RESOLVED',
        message: 'Payments have been accepted normally for 40 minutes.',
      },
    ],
  },
  {
    title: 'Emails arrive late',
    updates: [
      {
        minutes: -3 * DAY - 2 * HOUR,
        status: 'IDENTIFIED',
        message: 'Receipts and alerts arrive up to 20 minutes late. None are lost.',
        impacts: { Email: 'DEGRADED_PERFORMANCE' },
      },
      { minutes: -3 * DAY - HOUR, status: 'MONITORING', message: 'The queue is getting shorter.' },
      { minutes: -3 * DAY - 20, status: 'RESOLVED', message: 'The queue is empty, emails leave within seconds.' },
    ],
  },
  {
    title: 'Elevated error rates on the API',
    promiseInMinutes: 25,
    updates: [
      {
        minutes: -42,
        status: 'INVESTIGATING',
        message: 'We see more errors than usual on the API, mostly `503` on write requests.',
        impacts: { API: 'DEGRADED_PERFORMANCE' },
      },
      {
        minutes: -21,
        status: 'IDENTIFIED',
        message:
          'We found the bad deploy and are rolling it back.\n\nUntil then, **repeat failed writes**: they are safe to send again with the same idempotency key.',
        impacts: { API: 'PARTIAL_OUTAGE', Webhooks: 'DEGRADED_PERFORMANCE' },
      },
    ],
  },
];

export const EXAMPLE_MAINTENANCES: {
  title: string;
  message: string;
  startMinutes: number;
  endMinutes: number;
  components: Impacts;
  /** On the weekday of its first time. */
  weekly?: boolean;
}[] = [
  {
    title: 'Router replacement in Frankfurt',
    message: 'We replaced two routers. Traffic went through Madrid meanwhile.',
    startMinutes: -5 * DAY,
    endMinutes: -5 * DAY + 90,
    components: { 'CDN Europe': 'UNDER_MAINTENANCE' },
  },
  {
    title: 'Database upgrade',
    message: 'We upgrade the payments database. Payouts pause for the time of the upgrade and run right after it.',
    startMinutes: 4 * DAY,
    endMinutes: 4 * DAY + 2 * HOUR,
    components: { Payouts: 'UNDER_MAINTENANCE' },
  },
  {
    title: 'Rebuild of the search index',
    message: 'New entries are found up to half an hour later than usual. Everything else works as always.',
    startMinutes: 2 * DAY,
    endMinutes: 2 * DAY + HOUR,
    components: { Dashboard: 'DEGRADED_PERFORMANCE' },
    weekly: true,
  },
];
