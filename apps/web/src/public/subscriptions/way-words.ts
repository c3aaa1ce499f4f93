import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Channel } from '@signet/domain/subscription';

/** By what one is told. */
export const WAY_WORDS: Record<Channel, MessageDescriptor> = {
  EMAIL: msg`By mail`,
  WEBHOOK: msg`By webhook`,
  SLACK: msg`In Slack`,
  DISCORD: msg`In Discord`,
  TEAMS: msg`In Teams`,
  WEB_PUSH: msg`In this browser`,
};

/** What people look for first, and what is for programs last. */
const ORDER: readonly Channel[] = ['EMAIL', 'WEB_PUSH', 'SLACK', 'DISCORD', 'TEAMS', 'WEBHOOK'];

export function inOrder(offered: readonly Channel[] = []): Channel[] {
  return ORDER.filter((channel) => offered.includes(channel));
}
