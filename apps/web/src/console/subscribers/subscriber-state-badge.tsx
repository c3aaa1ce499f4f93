import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import type { SubscriberState } from '@signet/domain/subscription';
import { IconBan, IconCheck, IconHourglass } from '@tabler/icons-react';
import { STATE_WORDS } from './state-words.ts';

const ICONS = { CONFIRMED: IconCheck, UNCONFIRMED: IconHourglass, QUARANTINED: IconBan };

export function SubscriberStateBadge({ state }: { state: SubscriberState }) {
  const { i18n } = useLingui();
  const Icon = ICONS[state];
  const isTrouble = state === 'QUARANTINED';
  return (
    <Badge
      variant={isTrouble ? 'outline' : 'default'}
      {...(isTrouble && { color: 'orange' })}
      c={isTrouble ? 'var(--status-partial)' : state === 'CONFIRMED' ? 'var(--text)' : 'dimmed'}
      leftSection={<Icon size={12} aria-hidden />}
    >
      {i18n._(STATE_WORDS[state])}
    </Badge>
  );
}
