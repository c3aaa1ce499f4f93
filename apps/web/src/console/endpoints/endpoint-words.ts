import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EndpointChannel } from '@signet/domain/webhook-address';

interface Words {
  name: MessageDescriptor;
  /** What is posted there, and what one needs for it. */
  means: MessageDescriptor;
  example: string;
}

export const ENDPOINT_WORDS: Record<EndpointChannel, Words> = {
  WEBHOOK: {
    name: msg`Webhook`,
    means: msg`JSON, signed, for a program of yours`,
    example: 'https://example.com/signet',
  },
  SLACK: {
    name: msg`Slack`,
    means: msg`A message in a channel: make an incoming webhook there, and paste its address`,
    example: 'https://hooks.slack.com/services/…',
  },
  DISCORD: {
    name: msg`Discord`,
    means: msg`A message in a channel: its settings, Integrations, Webhooks`,
    example: 'https://discord.com/api/webhooks/…',
  },
  TEAMS: {
    name: msg`Teams`,
    means: msg`A card in a channel: make a workflow that posts what comes to a webhook`,
    example: 'https://….webhook.office.com/…',
  },
};
