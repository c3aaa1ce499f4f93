import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Time } from '../../shared/time.tsx';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { isImported } from './is-imported.ts';
import { SubscriberStateBadge } from './subscriber-state-badge.tsx';
import styles from './subscribers-page.module.css';
import { useChoiceWords } from './use-choice-words.ts';

export function SubscriberRow({ subscriber }: { subscriber: SubscriberFactsFragment }) {
  const { id, channel, address, state, createdAt, memberName } = subscriber;
  const { parts, kinds } = useChoiceWords()(subscriber);
  return (
    <li>
      <Group justify="space-between" gap="xs" px="md" py="sm">
        <Stack gap={2} miw={0} flex="1 1 260px">
          <Group gap="xs" wrap="nowrap">
            <ChannelIcon channel={channel} />
            <Anchor
              fw={600}
              c="var(--text)"
              style={{ overflowWrap: 'anywhere' }}
              renderRoot={(props) => <Link to="/subscribers/$subscriberId" params={{ subscriberId: id }} {...props} />}
            >
              {address}
            </Anchor>
          </Group>
          <Text size="sm" className={styles.choices}>
            {kinds} · {parts}
          </Text>
          <Text size="sm" c="dimmed">
            {memberName && (
              <>
                <Trans>{memberName} of the team</Trans>
                {' · '}
              </>
            )}
            {isImported(subscriber) ? (
              <Trans>
                imported <Time at={createdAt} show="relative" />
              </Trans>
            ) : (
              <Trans>
                subscribed <Time at={createdAt} show="relative" />
              </Trans>
            )}
          </Text>
        </Stack>
        <SubscriberStateBadge state={state} />
      </Group>
    </li>
  );
}
