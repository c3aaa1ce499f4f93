import { useLingui } from '@lingui/react/macro';
import type { Channel } from '@signet/domain/subscription';
import {
  IconBrandDiscord,
  IconBrandSlack,
  IconBrandTeams,
  IconBrowser,
  IconMail,
  IconWebhook,
  type Icon as ChannelMark,
} from '@tabler/icons-react';
import { CHANNEL_WORDS } from './channel-words.ts';

const MARKS: Record<Channel, ChannelMark> = {
  EMAIL: IconMail,
  WEBHOOK: IconWebhook,
  SLACK: IconBrandSlack,
  DISCORD: IconBrandDiscord,
  TEAMS: IconBrandTeams,
  WEB_PUSH: IconBrowser,
};

export function ChannelIcon({ channel }: { channel: Channel }) {
  const { i18n } = useLingui();
  const Icon = MARKS[channel];
  return (
    <Icon
      size={16}
      role="img"
      aria-label={i18n._(CHANNEL_WORDS[channel])}
      style={{ flex: 'none', color: 'var(--text-muted)' }}
    />
  );
}
