import { THIRD_PARTY_FORMATS, type ThirdPartyFormat } from '@signet/domain/third-party';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOW, readingOf, type Circumstances } from '../../../test/provider-answers.js';

interface Bad {
  format: ThirdPartyFormat;
  /** One thing that is not well, and nothing that is. */
  bodies: unknown[];
  /** Where the list of what is wrong stands: an empty one says that all is well. */
  list?: string;
  given?: Circumstances;
}

const WIDGET = { baseUrl: 'https://status.example.com/api/v1/summary' };
const PROXY = { baseUrl: 'https://status.example.com/proxy/status.example.com' };
const AT = '2026-11-20T11:00:00Z';

const BAD: Bad[] = [
  {
    format: 'STATUSPAGE_V2',
    bodies: [
      {
        page: { id: 'p', updated_at: AT },
        status: { indicator: 'none' },
        components: [{ id: 'a', name: 'A', status: 'major_outage', group: false, group_id: null, description: 'x' }],
        incidents: [{ id: 'i', name: 'I', status: 'identified', impact: 'major', created_at: AT, components: [] }],
        scheduled_maintenances: [{ id: 'm', name: 'M', status: 'scheduled', components: [{ id: 'a', name: 'A' }] }],
      },
    ],
  },
  {
    format: 'INCIDENT_IO',
    bodies: [
      {
        page_title: 'A',
        page_url: 'https://x',
        ongoing_incidents: [
          {
            id: 'i',
            name: 'I',
            status: 'investigating',
            url: 'https://x',
            current_worst_impact: 'full_outage',
            affected_components: [{ id: 'a', name: 'A', group_name: 'G', current_status: 'full_outage' }],
          },
        ],
        in_progress_maintenances: [],
        scheduled_maintenances: [],
      },
    ],
    list: '/ongoing_incidents',
    given: WIDGET,
  },
  {
    format: 'INCIDENT_IO',
    bodies: [
      {
        summary: {
          name: 'A',
          components: [{ id: 'a', name: 'A', hidden: false }],
          affected_components: [{ component_id: 'a', status: 'full_outage' }],
          structure: { items: [{ group: { name: 'G', components: [{ component_id: 'a' }] } }] },
          ongoing_incidents: [],
        },
      },
    ],
    list: '/summary/affected_components',
    given: PROXY,
  },
  {
    format: 'INSTATUS',
    bodies: [
      { page: { name: 'A', url: 'https://x', status: 'UP' }, activeIncidents: [{ id: 'i', name: 'I', status: 'X' }] },
      { components: [{ id: 'a', name: 'A', status: 'MAJOROUTAGE', isParent: false, children: [], group: null }] },
    ],
  },
  {
    format: 'STATUS_IO',
    bodies: [
      {
        result: {
          status_overall: { updated: AT, status_code: 100 },
          status: [{ id: 'a', name: 'A', status_code: 500, containers: [{ id: 'c', name: 'C', status_code: 500 }] }],
          incidents: [{ _id: 'i', name: 'I', messages: [{ state: 100, status: 500 }] }],
          maintenance: { active: [], upcoming: [] },
        },
      },
    ],
  },
  {
    format: 'BETTER_STACK',
    bodies: [
      {
        data: { type: 'status_page', attributes: { aggregate_state: 'operational', updated_at: AT } },
        included: [
          {
            id: '1',
            type: 'status_page_resource',
            attributes: { public_name: 'A', status: 'downtime', explanation: '', status_page_section_id: 1 },
          },
        ],
      },
    ],
  },
  {
    format: 'SLACK',
    bodies: [
      {
        status: 'active',
        date_updated: AT,
        active_incidents: [
          { id: 1, title: 'I', type: 'outage', status: 'active', url: 'https://x', services: ['Search'] },
        ],
      },
    ],
    list: '/active_incidents',
  },
  { format: 'HEROKU', bodies: [{ status: [{ system: 'Apps', status: 'red' }], incidents: [], scheduled: [] }] },
  {
    format: 'GOOGLE_INCIDENTS',
    bodies: [
      [
        {
          id: 'g',
          begin: AT,
          external_desc: 'I',
          status_impact: 'SERVICE_OUTAGE',
          affected_products: [{ id: 'p', title: 'P' }],
          currently_affected_locations: [{ id: 'l', title: 'L' }],
        },
      ],
    ],
    list: '',
  },
  {
    format: 'AWS_CURRENT_EVENTS',
    bodies: [
      [
        {
          date: '1795168800',
          arn: 'arn:aws:health:us-west-2::event/x',
          region_name: 'Oregon',
          status: '3',
          service: 'ec2-us-west-2',
          service_name: 'EC2',
          summary: 'I',
          impacted_services: { 'ec2-us-west-2': { service_name: 'EC2', current: '3' } },
        },
      ],
    ],
    list: '',
  },
  {
    format: 'SALESFORCE_TRUST',
    bodies: [
      { key: 'NA1', status: 'MAJOR_INCIDENT_CORE', environment: 'p', isActive: true, Products: [], Incidents: [] },
    ],
    given: { selector: { regions: ['NA1'] } },
  },
  { format: 'CACHET_COMPATIBLE', bodies: [{ data: [{ id: 1, name: 'A', status: 4, description: '' }], meta: {} }] },
  {
    format: 'UPTIME_KUMA',
    bodies: [
      { config: { slug: 'default' }, publicGroupList: [{ name: 'G', monitorList: [{ id: 4, name: 'A' }] }] },
      { heartbeatList: { '4': [{ status: 0, time: '2026-11-20 11:59:30.000' }] } },
    ],
  },
];

/** No word of any format says that all is well with one of these. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', ' ', 'junk', 'not-a-date', -7, 1e300, 0.5, [], {}, [[]], [null], {
    toString: 1,
    constructor: 'x',
  }),
  fc.constant(undefined),
  fc.constant(Array.from({ length: 1_000 }, (_, index) => ({ id: index }))),
  fc.constant('x'.repeat(3_000)),
);

const readingFrom = ({ format, given }: Bad, bodies: unknown[]) => readingOf(format, bodies, { now: NOW, ...given });

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, `${path}/${key}`))];
}

/** The document with something else at the path; undefined takes what is there away. */
function changedAt(value: unknown, [first, ...rest]: string[], to: unknown): unknown {
  if (first === undefined) return to;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? (value.slice() as unknown as Record<string, unknown>)
    : { ...(value as Record<string, unknown>) };
  copy[first] = changedAt(copy[first], rest, to);
  return copy;
}

describe.each(BAD)('$format', (bad) => {
  test('is not well to begin with', () => {
    expect(readingFrom(bad, bad.bodies).status).toBe('MAJOR_OUTAGE');
  });

  test('whatever is missing or wrong in it makes nothing well', () => {
    const changes = fc.constantFrom(...bad.bodies.keys()).chain((which) =>
      fc.record({
        which: fc.constant(which),
        path: fc.constantFrom(...pathsIn(bad.bodies[which]).filter((path) => path !== bad.list)),
        to: junk,
      }),
    );
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 3 }), (all) => {
        const bodies = bad.bodies.slice();
        for (const { which, path, to } of all) {
          if (pathsIn(bodies[which]).includes(path))
            bodies[which] = changedAt(bodies[which], path.split('/').slice(1), to);
        }
        const written = bodies.map((body) => (body === undefined ? undefined : JSON.stringify(body)));
        expect(readingFrom(bad, written).status).not.toBe('OPERATIONAL');
      }),
      { numRuns: 250 },
    );
  });

  test('cut off, in another encoding or inside a page it is not well', () => {
    const [text = '', ...others] = bad.bodies.map((body) => JSON.stringify(body));
    const broken = fc.oneof(
      fc.nat(text.length - 1).map((length) => Buffer.from(text.slice(0, length))),
      fc.constant(Buffer.from(text, 'utf16le')),
      fc.constant(Buffer.from(text, 'utf16le').swap16()),
      fc.constant(Buffer.from(`<!DOCTYPE html><html><body>${text}</body></html>`)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([bytes, Buffer.from(text)])),
    );
    fc.assert(
      fc.property(broken, (body) => {
        expect(readingFrom(bad, [body, ...others]).status).not.toBe('OPERATIONAL');
      }),
    );
  });
});

test.each(THIRD_PARTY_FORMATS)('%s throws at nothing, and takes nothing else for good news', (format) => {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
    fc.string({ maxLength: 300 }),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ maxLength: 100 }).map((text) => `<rss><channel>${text}`),
  );
  fc.assert(
    fc.property(anything, fc.boolean(), (body, isBoth) => {
      const given = { selector: { regions: ['NA1'] } };
      const { status } = readingOf(format, isBoth ? [body, body] : [body], given);
      // An empty list of what is wrong is good news to those that tell nothing else.
      if (String(body).replace(/\s/g, '') !== '[]') expect(status).not.toBe('OPERATIONAL');
    }),
    { numRuns: 200 },
  );
});

test.each(['FEED', 'AZURE_RSS'] as const)('%s takes no part of a feed for good news', (format) => {
  const item = '<item><title>Errors</title><guid>1</guid><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>';
  const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>Azure Status</title>${item}</channel></rss>`;
  expect(readingOf(format, [text]).status).toBe('DEGRADED_PERFORMANCE');
  fc.assert(
    fc.property(fc.nat(text.length - 1), (length) => {
      expect(readingOf(format, [text.slice(0, length)]).status).toBe('UNKNOWN');
    }),
  );
});
