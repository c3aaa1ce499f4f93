import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EndpointChannel } from '@signet/domain/webhook-address';

interface HookWords {
  label: MessageDescriptor;
  /** Where one gets such an address. */
  help: MessageDescriptor;
  example: string;
  subscribe: MessageDescriptor;
}

export const HOOK_WORDS: Record<EndpointChannel, HookWords> = {
  SLACK: {
    label: msg`Address of the channel’s incoming webhook`,
    help: msg`In Slack, add “Incoming Webhooks” to the channel, and copy the address that it gives you.`,
    example: 'https://hooks.slack.com/services/…',
    subscribe: msg`Subscribe the channel`,
  },
  DISCORD: {
    label: msg`Address of the channel’s webhook`,
    help: msg`In Discord, open the channel’s settings, Integrations, Webhooks, and copy the address of a new one.`,
    example: 'https://discord.com/api/webhooks/…',
    subscribe: msg`Subscribe the channel`,
  },
  TEAMS: {
    label: msg`Address of the channel’s workflow`,
    help: msg`In Teams, add a workflow to the channel that posts what comes to a webhook, and copy its address.`,
    example: 'https://….webhook.office.com/…',
    subscribe: msg`Subscribe the channel`,
  },
  WEBHOOK: {
    label: msg`Address of the webhook`,
    help: msg`JSON is posted there, for a program of yours, which can verify who sends it.`,
    example: 'https://example.com/hook',
    subscribe: msg`Subscribe the webhook`,
  },
};
