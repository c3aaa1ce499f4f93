import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ImpactList } from '../../shared/impact-list.tsx';
import { Markdown } from '../../shared/markdown.tsx';
import { NextUpdate } from '../../shared/next-update.tsx';
import { Time } from '../../shared/time.tsx';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { IncidentActions } from './incident-actions.tsx';
import { IncidentBadges } from './incident-badges.tsx';

/** An open incident in short: what it hits, its newest update, and the next step. */
export function IncidentGlance({ incident }: { incident: IncidentStoryFragment }) {
  const [newest] = incident.updates;
  return (
    <Paper component="article" withBorder p="md" aria-label={incident.title}>
      <Stack gap="xs">
        <Group justify="space-between" align="start" gap="xs">
          <Title order={3} size="h3">
            <Anchor
              inherit
              c="var(--text)"
              renderRoot={(props) => (
                <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }} {...props} />
              )}
            >
              {incident.title}
            </Anchor>
          </Title>
          <IncidentBadges incident={incident} />
        </Group>
        <ImpactList impacts={incident.impacts} />
        {incident.nextUpdateBy && <NextUpdate by={incident.nextUpdateBy} />}
        {newest && (
          <>
            <Markdown html={newest.messageHtml} />
            <Text size="sm" c="dimmed">
              <Trans>
                Last update <Time at={newest.postedAt} show="relative" />, open since{' '}
                <Time at={incident.startedAt} show="moment" />
              </Trans>
            </Text>
          </>
        )}
        <IncidentActions incident={incident} />
      </Stack>
    </Paper>
  );
}
