import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Time } from '../../shared/time.tsx';
import type { DeliveryFactsFragment, EndpointFactsFragment } from '../gql/graphql.ts';
import { endpointName } from './endpoint-name.ts';
import { EndpointState } from './endpoint-state.tsx';
import { ENDPOINT_WORDS } from './endpoint-words.ts';
import styles from './endpoints-page.module.css';

export function EndpointRow({ endpoint }: { endpoint: EndpointFactsFragment }) {
  const { i18n } = useLingui();
  const { id, channel, url, quarantinedAt, lastDelivery } = endpoint;
  return (
    <li>
      <Stack gap={2} px="md" py="sm">
        <Group gap="4px 10px">
          <Anchor
            fw={600}
            className={styles.words}
            renderRoot={(props) => <Link to="/endpoints/$endpointId" params={{ endpointId: id }} {...props} />}
          >
            {endpointName(endpoint)}
          </Anchor>
          <Badge variant="default">{i18n._(ENDPOINT_WORDS[channel].name)}</Badge>
          <EndpointState endpoint={endpoint} />
        </Group>
        <Text size="sm" className={styles.words}>
          {url}
        </Text>
        <Text size="sm" c="dimmed" className={styles.words}>
          {quarantinedAt ? (
            <Trans>
              told nothing since <Time at={quarantinedAt} show="moment" />, as it failed again and again
            </Trans>
          ) : (
            <LastDelivery delivery={lastDelivery} />
          )}
        </Text>
      </Stack>
    </li>
  );
}

function LastDelivery({ delivery }: { delivery: DeliveryFactsFragment | null }) {
  if (!delivery) return <Trans>told nothing yet</Trans>;
  const { state, endedAt, dueAt, problem } = delivery;
  if (state === 'SENT') {
    return (
      <Trans>
        last told <Time at={endedAt ?? dueAt} show="relative" />
      </Trans>
    );
  }
  if (state === 'FAILED') {
    return (
      <Trans>
        the last was given up <Time at={endedAt ?? dueAt} show="relative" />: {problem}
      </Trans>
    );
  }
  if (problem !== null && state === 'WAITING') {
    return (
      <Trans>
        the last failed and is tried again at <Time at={dueAt} show="moment" />: {problem}
      </Trans>
    );
  }
  return <Trans>the last is on its way</Trans>;
}
