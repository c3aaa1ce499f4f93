import type { Channel } from './subscription.js';

/** The channels that somebody points at an address of a program or a chat. */
export const ENDPOINT_CHANNELS = ['WEBHOOK', 'SLACK', 'DISCORD', 'TEAMS'] as const;
export type EndpointChannel = (typeof ENDPOINT_CHANNELS)[number];

/** Whether it is told by a request that is posted to an address. */
export function isPosted(channel: Channel): channel is EndpointChannel {
  return (ENDPOINT_CHANNELS as readonly Channel[]).includes(channel);
}

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
