import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentStatus } from '@signet/domain/component';
import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { describe, expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../test/provider-answers.js';
import { SERVICES } from './catalogue/services.js';

/** A folder with captures of what providers really answered, and a catalogue with how sure each row is. */
const FOLDER = process.env['SIGNET_PROVIDER_SAMPLES'] ?? '';
const sample = (file: string) => readFileSync(join(FOLDER, 'samples', file));

interface Case extends Circumstances {
  file: string;
  format: ThirdPartyFormat;
  status: ComponentStatus;
  text: string | null;
  /** How many. */
  incidents: number;
}

const WIDGET = 'https://status.example.com/api/v1/summary';
const during = (now: string) => new Date(now);

const CASES: Case[] = [
  {
    file: 'statuspage-v2.cloudflare-minor.trimmed.json',
    format: 'STATUSPAGE_V2',
    status: 'OPERATIONAL',
    text: null,
    incidents: 1,
  },
  {
    file: 'statuspage-v2.github-incident.json',
    format: 'STATUSPAGE_V2',
    status: 'MAJOR_OUTAGE',
    text: 'Management Portal: major_outage',
    incidents: 1,
  },
  {
    file: 'statuspage-v2.twilio-incident.trimmed.json',
    format: 'STATUSPAGE_V2',
    status: 'DEGRADED_PERFORMANCE',
    text: 'SMS Short Code, North America: degraded_performance',
    incidents: 2,
  },
  {
    file: 'incidentio.compat-summary.constructed.json',
    format: 'INCIDENT_IO',
    status: 'MAJOR_OUTAGE',
    text: 'Files: full_outage',
    incidents: 0,
  },
  {
    file: 'incidentio.widget-summary.json',
    format: 'INCIDENT_IO',
    baseUrl: WIDGET,
    status: 'PARTIAL_OUTAGE',
    text: 'Inflammable means flammable',
    incidents: 1,
  },
  {
    file: 'instatus.hasissues.constructed.json',
    format: 'INSTATUS',
    status: 'MAJOR_OUTAGE',
    text: 'API errors: MAJOROUTAGE',
    incidents: 1,
  },
  {
    file: 'statusio.docker-partial.json',
    format: 'STATUS_IO',
    status: 'PARTIAL_OUTAGE',
    text: 'Docker Hub Automated Builds: 400',
    incidents: 1,
  },
  {
    file: 'statusio.gitlab-maintenance.json',
    format: 'STATUS_IO',
    status: 'UNDER_MAINTENANCE',
    text: 'dashboards.gitlab.com: 200',
    incidents: 1,
  },
  {
    file: 'betterstack.together.trimmed.json',
    format: 'BETTER_STACK',
    status: 'OPERATIONAL',
    text: null,
    incidents: 0,
  },
  {
    file: 'slack-v2.incident.json',
    format: 'SLACK',
    status: 'PARTIAL_OUTAGE',
    text: "We are investigating an issue with notification settings; We're looking into an issue with certain API calls",
    incidents: 2,
  },
  {
    file: 'heroku-v4.incident.json',
    format: 'HEROKU',
    status: 'DEGRADED_PERFORMANCE',
    text: 'Apps: yellow; Data: yellow; Tools: yellow',
    incidents: 1,
  },
  {
    file: 'google-incidents.active.trimmed.json',
    format: 'GOOGLE_INCIDENTS',
    status: 'PARTIAL_OUTAGE',
    text: 'Network traffic to Google Cloud is experiencing intermittent periods of elevated latency and possible packet loss.',
    incidents: 1,
  },
  {
    file: 'aws-currentevents.json',
    format: 'AWS_CURRENT_EVENTS',
    status: 'MAJOR_OUTAGE',
    text: 'Multiple services, UAE: Increased Error Rates; Multiple services, Bahrain: Increased Error Rates',
    incidents: 2,
  },
  {
    file: 'aws-currentevents.utf16be.json',
    format: 'AWS_CURRENT_EVENTS',
    selector: { regions: ['us-west-2'] },
    status: 'OPERATIONAL',
    text: null,
    incidents: 0,
  },
  {
    file: 'aws-currentevents.utf16be.json',
    format: 'AWS_CURRENT_EVENTS',
    selector: { products: ['bedrock'], regions: ['me-south-1'] },
    status: 'MAJOR_OUTAGE',
    text: 'Multiple services, Bahrain: Increased Error Rates',
    incidents: 1,
  },
  {
    file: 'aws-currentevents.quiet.utf16be.json',
    format: 'AWS_CURRENT_EVENTS',
    status: 'OPERATIONAL',
    text: null,
    incidents: 0,
  },
  {
    file: 'azure-feed.incident.xml',
    format: 'AZURE_RSS',
    status: 'DEGRADED_PERFORMANCE',
    text: 'Issues connecting to resources in West US',
    incidents: 1,
  },
  {
    file: 'azure-feed.incident.xml',
    format: 'AZURE_RSS',
    selector: { products: ['VPN Gateway'], regions: ['North Europe'] },
    status: 'OPERATIONAL',
    text: null,
    incidents: 0,
  },
  { file: 'azure-feed.quiet.xml', format: 'AZURE_RSS', status: 'OPERATIONAL', text: null, incidents: 0 },
  {
    file: 'rss.xai.xml',
    format: 'FEED',
    now: during('2026-05-18T03:00:00Z'),
    status: 'OPERATIONAL',
    text: null,
    incidents: 0,
  },
];

/** What is no answer of a format that we read. */
const OTHERS = [
  'auth0-next.index.json',
  'datadog-page.openrouter.trimmed.json',
  'pagerduty-page.posts.json',
  'stripe-legacy.current-full.json',
  'zendesk-ssp.services.json',
  'statuscast.components.json',
];

describe.skipIf(!existsSync(join(FOLDER, 'samples')) || FOLDER === '')('what providers really answered', () => {
  test.each(CASES)('$file as $format is $status', ({ file, format, status, text, incidents, ...given }) => {
    const reading = readingOf(format, [sample(file)], given);
    expect(reading).toMatchObject({ status, statusText: text });
    expect(reading.incidents).toHaveLength(incidents);
    expect(isRecognised(format, sample(file))).toBe(true);
  });

  test('each instance of Salesforce', () => {
    const instances = JSON.parse(String(sample('salesforce-trust.instances.trimmed.json'))) as { key: string }[];
    const regions = instances.map(({ key }) => key);
    const { components, incidents } = readingOf('SALESFORCE_TRUST', instances, { selector: { regions } });
    expect(components.map(({ key, status, statusText }) => [key, status, statusText])).toEqual([
      ['POD5', 'UNKNOWN', 'the instance is not active'],
      ['NA137', 'DEGRADED_PERFORMANCE', 'MINOR_INCIDENT_CORE'],
      ['POD37', 'OPERATIONAL', 'OK'],
      ['POD42', 'OPERATIONAL', 'OK'],
    ]);
    expect(incidents).toMatchObject([{ key: '5968', impact: 'minor' }]);
    const service = { regions: ['NA137'], products: ['Service_Cloud'] };
    expect(readingOf('SALESFORCE_TRUST', [instances[1]], { selector: service }).status).toBe('DEGRADED_PERFORMANCE');
  });

  test.each(OTHERS)('%s is nobody’s', (file) => {
    const formats = new Set(CASES.map(({ format }) => format));
    for (const format of formats) {
      expect(isRecognised(format, sample(file)), format).toBe(false);
      expect(readingOf(format, [sample(file)]).status, format).toBe('UNKNOWN');
    }
  });

  test('no row of our catalogue is one that nobody is sure of', () => {
    const theirs = JSON.parse(readFileSync(join(FOLDER, 'catalogue.json'), 'utf8')) as {
      id: string;
      confidence: string;
    }[];
    const confidence = new Map(theirs.map((row) => [row.id, row.confidence]));
    for (const { id } of SERVICES) expect(['high', 'medium'], id).toContain(confidence.get(id));
  });
});
