import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { ImpactList } from '../../shared/impact-list.tsx';
import { impactStory } from '../../shared/impact-story.ts';
import { NextUpdate } from '../../shared/next-update.tsx';
import { Time } from '../../shared/time.tsx';
import { UpdateEntry } from '../../shared/update-entry.tsx';
import { NotFound } from '../frame/not-found.tsx';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { IncidentTellingsDocument } from '../telling/telling-facts.ts';
import { TellingLine } from '../telling/telling-line.tsx';
import { useTellings } from '../telling/use-tellings.ts';
import { IncidentActions } from './incident-actions.tsx';
import { IncidentBadges } from './incident-badges.tsx';
import { IncidentMenu } from './incident-menu.tsx';
import styles from './incident-page.module.css';
import { IncidentStoryDocument } from './incident-story.ts';
import { Postmortem } from './postmortem.tsx';
import { UpdateMenu } from './update-menu.tsx';

export function IncidentPage() {
  const { incidentId } = useParams({ from: '/frame/incidents/$incidentId' });
  const { data, error } = useQuery(IncidentStoryDocument, { variables: { id: incidentId } });
  return (
    <Stack gap="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/incidents" {...props} />}>
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          <Trans>All incidents</Trans>
        </Group>
      </Anchor>
      <ScreenState ready={data} error={error}>
        {({ incident }) => (incident ? <IncidentDetail incident={incident} /> : <NotFound />)}
      </ScreenState>
    </Stack>
  );
}

function IncidentDetail({ incident }: { incident: IncidentStoryFragment }) {
  const story = impactStory(incident.updates);
  const tellings = useTellings(IncidentTellingsDocument, incident.id);
  return (
    <>
      <Stack gap="xs">
        <PageTitle title={incident.title}>
          <IncidentActions incident={incident} />
          <IncidentMenu incident={incident} />
        </PageTitle>
        <Group gap="md">
          <IncidentBadges incident={incident} />
          <Text size="sm" c="dimmed">
            <Trans>
              started <Time at={incident.startedAt} show="moment" />
            </Trans>
            {incident.resolvedAt && (
              <>
                {', '}
                <Trans>
                  resolved <Time at={incident.resolvedAt} show="moment" />
                </Trans>
              </>
            )}
          </Text>
        </Group>
      </Stack>
      {(incident.impacts.length > 0 || incident.nextUpdateBy) && (
        <Paper withBorder p="md">
          <ImpactList impacts={incident.impacts} />
          {incident.nextUpdateBy && incident.status !== 'RESOLVED' && <NextUpdate by={incident.nextUpdateBy} />}
        </Paper>
      )}
      <Stack component="section" aria-labelledby="updates" gap="sm">
        <Title order={2} id="updates">
          <Trans>Updates</Trans>
        </Title>
        <Paper withBorder p="md">
          <ol className={styles.updates}>
            {incident.updates.map((update) => (
              <UpdateEntry
                key={update.id}
                update={update}
                steps={story.get(update.id) ?? []}
                aside={
                  <>
                    <UpdateMenu incident={incident} update={update} />
                    <TellingLine telling={tellings.get(update.id)} />
                  </>
                }
              />
            ))}
          </ol>
        </Paper>
      </Stack>
      <Postmortem incident={incident} />
    </>
  );
}
