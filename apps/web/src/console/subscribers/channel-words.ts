import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Channel } from '@signet/domain/subscription';

export const CHANNEL_WORDS: Record<Channel, MessageDescriptor> = {
  EMAIL: msg`Mail`,
  WEBHOOK: msg`Webhook`,
  SLACK: msg`Slack`,
  DISCORD: msg`Discord`,
  TEAMS: msg`Teams`,
  WEB_PUSH: msg`Browser`,
};
