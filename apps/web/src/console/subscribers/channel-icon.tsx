import { useLingui } from '@lingui/react/macro';
import type { Channel } from '@signet/domain/subscription';
import { IconBrowser, IconMail, IconWebhook } from '@tabler/icons-react';
import { CHANNEL_WORDS } from './channel-words.ts';

export function ChannelIcon({ channel }: { channel: Channel }) {
  const { i18n } = useLingui();
  const Icon = channel === 'EMAIL' ? IconMail : channel === 'WEB_PUSH' ? IconBrowser : IconWebhook;
  return (
    <Icon
      size={16}
      role="img"
      aria-label={i18n._(CHANNEL_WORDS[channel])}
      style={{ flex: 'none', color: 'var(--text-muted)' }}
    />
  );
}
