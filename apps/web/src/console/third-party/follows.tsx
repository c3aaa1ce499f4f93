import { useMutation, useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { COMPONENT_STATUSES, type ComponentStatus } from '@signet/domain/component';
import { useState } from 'react';
import { Time } from '../../shared/time.tsx';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { showProblem } from '../parts/notices.tsx';
import { FollowDialog } from './follow-dialog.tsx';
import { Offer } from './offer.tsx';
import { OverrideSelect } from './override-select.tsx';
import { Reading } from './reading.tsx';
import {
  FollowedDocument,
  OverrideComponentStatusDocument,
  ReleaseOverrideDocument,
  UnlinkComponentDocument,
} from './third-party-facts.ts';
import { useBegun, type Begun } from './use-begun.ts';
import { useReadNow } from './use-read-now.ts';

/** Whom a component follows, how that goes, and what can be done about it. */
export function Follows({ componentId }: { componentId: string }) {
  const [following, follow] = useState<Begun | 'another'>();
  const { data } = useQuery(FollowedDocument, {
    variables: { id: componentId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 10_000,
  });
  const component = data?.component;
  if (!component) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby="follows">
      <Title order={2} id="follows">
        <Trans>Third party</Trans>
      </Title>
      {component.thirdParty ? (
        <Followed component={component} thirdParty={component.thirdParty} onFollow={follow} />
      ) : (
        <Group justify="space-between">
          <Text c="dimmed" maw={560}>
            <Trans>Its status can follow a service that it stands for, such as GitHub or Stripe, by itself.</Trans>
          </Text>
          <Button variant="default" onClick={() => follow('another')}>
            <Trans>Follow a service</Trans>
          </Button>
        </Group>
      )}
      {following && (
        <FollowDialog
          component={component}
          begun={following === 'another' ? undefined : following}
          onClose={() => follow(undefined)}
        />
      )}
    </Stack>
  );
}

interface FollowedProps {
  component: FollowedFactsFragment;
  thirdParty: NonNullable<FollowedFactsFragment['thirdParty']>;
  onFollow: (what: Begun | 'another') => void;
}

function Followed({ component, thirdParty, onFollow }: FollowedProps) {
  const { id } = component;
  const { name, url, incidents, overriddenAt, health } = thirdParty;
  const [busy, setBusy] = useState(false);
  const { begin, beginning } = useBegun(thirdParty);
  const [unlink] = useMutation(UnlinkComponentDocument);
  const [override] = useMutation(OverrideComponentStatusDocument);
  const [release] = useMutation(ReleaseOverrideDocument);
  const { readNow, reading } = useReadNow(component);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work().catch(showProblem);
    setBusy(false);
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Anchor href={url} target="_blank" rel="noreferrer" fw={600}>
            {name}
          </Anchor>
          {health?.status && <ComponentStatusLabel status={health.status} />}
          {health?.statusText && (
            <Text size="sm" c="dimmed">
              {health.statusText}
            </Text>
          )}
        </Group>
        {incidents.map((incident) => (
          <Text key={incident.title} size="sm">
            {incident.url ? (
              <Anchor size="sm" href={incident.url} target="_blank" rel="noreferrer">
                {incident.title}
              </Anchor>
            ) : (
              incident.title
            )}
          </Text>
        ))}
        {health && <Reading health={health} />}
        {health?.offer && (
          <Offer
            offer={health.offer}
            looking={beginning}
            onLook={(offer) => void begin(offer).then((begun) => begun && onFollow(begun))}
          />
        )}
        {overriddenAt && (
          <Alert color="blue" title={<Trans>Your word holds</Trans>}>
            <Text size="sm">
              <Trans>
                Since <Time at={overriddenAt} show="moment" /> the component is as you said, whatever {name} says.
              </Trans>
            </Text>
          </Alert>
        )}
        <Group gap="xs">
          {overriddenAt ? (
            <Button variant="default" loading={busy} onClick={() => void run(() => release({ variables: { id } }))}>
              <Trans>Follow {name} again</Trans>
            </Button>
          ) : (
            <OverrideSelect
              statuses={COMPONENT_STATUSES}
              onChoose={(status: ComponentStatus) => void run(() => override({ variables: { id, status } }))}
            />
          )}
          <Button variant="default" loading={reading} onClick={() => void readNow()}>
            <Trans>Read now</Trans>
          </Button>
          {health && (
            <Button
              variant="default"
              loading={beginning}
              onClick={() => void begin(health).then((begun) => begun && onFollow(begun))}
            >
              <Trans>Change</Trans>
            </Button>
          )}
          <Button variant="default" onClick={() => onFollow('another')}>
            <Trans>Follow another</Trans>
          </Button>
          <Button variant="default" loading={busy} onClick={() => void run(() => unlink({ variables: { id } }))}>
            <Trans>Follow no longer</Trans>
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
