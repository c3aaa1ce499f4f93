import type { ThirdPartyFormat } from '@signet/domain/third-party';

/** As their makers call them. */
export const FORMAT_NAMES: Record<ThirdPartyFormat, string> = {
  STATUSPAGE_V2: 'Statuspage',
  INCIDENT_IO: 'incident.io',
  INSTATUS: 'Instatus',
  STATUS_IO: 'status.io',
  BETTER_STACK: 'Better Stack',
  SLACK: 'Slack',
  HEROKU: 'Heroku',
  GOOGLE_INCIDENTS: 'Google',
  AWS_CURRENT_EVENTS: 'AWS Health',
  AZURE_RSS: 'Azure',
  SALESFORCE_TRUST: 'Salesforce Trust',
  CACHET_COMPATIBLE: 'Cachet',
  UPTIME_KUMA: 'Uptime Kuma',
  FEED: 'RSS, Atom',
};
