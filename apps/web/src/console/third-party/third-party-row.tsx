import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Time } from '../../shared/time.tsx';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { FORMAT_NAMES } from './format-names.ts';
import { useReadNow } from './use-read-now.ts';

export function ThirdPartyRow({ component }: { component: FollowedFactsFragment }) {
  const { t } = useLingui();
  const { readNow, reading } = useReadNow(component);
  const { id, name, status, thirdParty } = component;
  if (!thirdParty?.health) return null;
  const { health, overriddenAt, url } = thirdParty;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="start" px="md" py="sm">
        <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
          <Group gap="4px 10px">
            <Anchor
              fw={600}
              renderRoot={(props) => <Link to="/components/$componentId" params={{ componentId: id }} {...props} />}
            >
              {name}
            </Anchor>
            <ComponentStatusLabel status={status} />
            {overriddenAt && (
              <Badge variant="default">
                <Trans>overridden</Trans>
              </Badge>
            )}
          </Group>
          <Text size="sm">
            <Anchor size="sm" underline="always" href={url} target="_blank" rel="noreferrer">
              {thirdParty.name}
            </Anchor>
            {' · '}
            {FORMAT_NAMES[health.format]}
          </Text>
          <Text size="sm" c="dimmed">
            {health.lastReadAt ? (
              <Trans>
                last read <Time at={health.lastReadAt} show="relative" />
              </Trans>
            ) : (
              <Trans>not read yet</Trans>
            )}
            {' · '}
            <Trans>
              next at <Time at={health.nextAt} show="exact" />
            </Trans>
          </Text>
          {health.problem && (
            <Text size="sm" c="var(--status-partial)">
              <Plural value={health.failures} one="Failed" other="Failed # times in a row" />: {health.problem}
            </Text>
          )}
          {!health.problem && health.status === 'UNKNOWN' && health.statusText && (
            <Text size="sm">{health.statusText}</Text>
          )}
          {health.offer && (
            <Text size="sm">
              <Trans>It seems to run on {FORMAT_NAMES[health.offer.format]} now: see the component.</Trans>
            </Text>
          )}
        </Stack>
        <Button
          variant="default"
          size="compact-md"
          style={{ flex: 'none' }}
          loading={reading}
          aria-label={t`Read now: ${name}`}
          onClick={() => void readNow()}
        >
          <Trans>Read now</Trans>
        </Button>
      </Group>
    </li>
  );
}
