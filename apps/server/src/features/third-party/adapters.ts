import type { ThirdPartyFormat } from '@signet/domain/third-party';
import type { Adapter } from './adapters/adapter.js';
import { awsCurrentEvents } from './adapters/aws-current-events.js';
import { azureRss } from './adapters/azure-rss.js';
import { betterStack } from './adapters/better-stack.js';
import { cachetCompatible } from './adapters/cachet-v1.js';
import { feed } from './adapters/feed.js';
import { googleIncidents } from './adapters/google-incidents.js';
import { heroku } from './adapters/heroku.js';
import { incidentIo } from './adapters/incident-io.js';
import { instatus } from './adapters/instatus.js';
import { salesforceTrust } from './adapters/salesforce-trust.js';
import { slack } from './adapters/slack.js';
import { statusIo } from './adapters/status-io.js';
import { statuspageV2 } from './adapters/statuspage-v2.js';
import { uptimeKuma } from './adapters/uptime-kuma.js';

/** How each format is fetched and understood. */
export const ADAPTERS: Readonly<Record<ThirdPartyFormat, Adapter>> = {
  STATUSPAGE_V2: statuspageV2,
  INCIDENT_IO: incidentIo,
  INSTATUS: instatus,
  STATUS_IO: statusIo,
  BETTER_STACK: betterStack,
  SLACK: slack,
  HEROKU: heroku,
  GOOGLE_INCIDENTS: googleIncidents,
  AWS_CURRENT_EVENTS: awsCurrentEvents,
  AZURE_RSS: azureRss,
  SALESFORCE_TRUST: salesforceTrust,
  CACHET_COMPATIBLE: cachetCompatible,
  UPTIME_KUMA: uptimeKuma,
  FEED: feed,
};
