/** The channels that operators point at an address themselves. */
export const ENDPOINT_CHANNELS = ['WEBHOOK', 'SLACK', 'DISCORD', 'TEAMS'] as const;
export type EndpointChannel = (typeof ENDPOINT_CHANNELS)[number];

interface Place {
  hosts: RegExp;
  path: RegExp;
  /** What an address of it looks like. */
  example: string;
}

const PLACES: Record<Exclude<EndpointChannel, 'WEBHOOK'>, Place> = {
  SLACK: { hosts: /^hooks\.slack\.com$/, path: /^\/./, example: 'https://hooks.slack.com/services/…' },
  DISCORD: {
    hosts: /^((ptb|canary)\.)?(discord|discordapp)\.com$/,
    path: /^\/api\/webhooks\/./,
    example: 'https://discord.com/api/webhooks/…',
  },
  TEAMS: {
    hosts: /^[a-z0-9.-]+\.(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/,
    path: /^\/./,
    example: 'https://….webhook.office.com/…',
  },
};

/** An address in its parts, as `URL` has them. */
export interface AddressParts {
  protocol: string;
  port: string;
  hostname: string;
  pathname: string;
}

/** Whether the address is one of the channel's own; for webhooks any is. */
export function isOfChannel(channel: EndpointChannel, { protocol, port, hostname, pathname }: AddressParts): boolean {
  if (channel === 'WEBHOOK') return true;
  const { hosts, path } = PLACES[channel];
  return protocol === 'https:' && port === '' && hosts.test(hostname) && path.test(pathname);
}

export function exampleAddress(channel: Exclude<EndpointChannel, 'WEBHOOK'>): string {
  return PLACES[channel].example;
}
