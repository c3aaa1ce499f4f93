import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import type { ComponentDetailFactsFragment } from '../gql/graphql.ts';
import { IncidentRow } from '../incidents/incident-row.tsx';
import { MaintenanceRow } from '../maintenances/maintenance-row.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { ComponentTroublesDocument } from './component-query.ts';
import styles from './record.module.css';

/** The latest incidents and maintenance that touched it. */
export function Troubles({ component: { id } }: { component: ComponentDetailFactsFragment }) {
  const { t } = useLingui();
  const { data, error } = useQuery(ComponentTroublesDocument, { variables: { id } });
  return (
    <ScreenState ready={data} error={error}>
      {({ incidents, maintenances }) => (
        <>
          <Things
            title={t`Incidents`}
            none={t`No incident has touched it.`}
            all={
              <Anchor size="sm" renderRoot={(props) => <Link to="/incidents" search={{ component: id }} {...props} />}>
                <Trans>All of its incidents</Trans>
              </Anchor>
            }
          >
            {incidents.nodes.slice(0, SHOWN).map((incident) => (
              <IncidentRow key={incident.id} incident={incident} />
            ))}
          </Things>
          <Things
            title={t`Maintenance`}
            none={t`There was no work on it yet.`}
            all={
              <Anchor
                size="sm"
                renderRoot={(props) => <Link to="/maintenance" search={{ component: id }} {...props} />}
              >
                <Trans>All of its maintenance, planned too</Trans>
              </Anchor>
            }
          >
            {maintenances.nodes.slice(0, SHOWN).map((maintenance) => (
              <MaintenanceRow key={maintenance.id} maintenance={maintenance} />
            ))}
          </Things>
        </>
      )}
    </ScreenState>
  );
}

const SHOWN = 10;

interface ThingsProps {
  title: string;
  none: string;
  all: ReactNode;
  children: readonly ReactNode[];
}

function Things({ title, none, all, children }: ThingsProps) {
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} gap="sm">
      <Group justify="space-between">
        <Title order={2} id={id}>
          {title}
        </Title>
        {all}
      </Group>
      <Paper withBorder>
        {children.length > 0 ? (
          <ul className={styles.entries}>{children}</ul>
        ) : (
          <Text p="md" c="dimmed">
            {none}
          </Text>
        )}
      </Paper>
    </Stack>
  );
}
