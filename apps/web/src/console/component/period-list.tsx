import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { ComponentDetailFactsFragment, PeriodFactsFragment } from '../gql/graphql.ts';
import { localZone } from '../parts/local-moment.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import styles from './period-list.module.css';
import { PeriodRow } from './period-row.tsx';

interface Props {
  component: ComponentDetailFactsFragment;
  days: number;
  periods: {
    nodes: readonly PeriodFactsFragment[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
  onOlder: (after: string) => void;
  /** Absent on the first page. */
  onNewer: (() => void) | undefined;
}

/** Each status in turn, newest first, and the way to say that it was another one. */
export function PeriodList({ component, days, periods, onOlder, onNewer }: Props) {
  const [chosen, choose] = useState<PeriodFactsFragment | null>(null);
  const [correcting, correct] = useDisclosure(false);
  const { nodes, pageInfo, totalCount } = periods;
  const older = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const zone = localZone();
  return (
    <Stack gap="xs">
      <Paper withBorder>
        <ol className={styles.periods}>
          {nodes.map((period) => (
            <PeriodRow
              key={period.startsAt}
              period={period}
              onCorrect={() => {
                choose(period);
                correct.open();
              }}
            />
          ))}
        </ol>
      </Paper>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          <Plural value={totalCount} one="# status in turn" other="# statuses in turn" />
          {'. '}
          <Trans>Times are in your time zone, {zone}.</Trans>
        </Text>
        {(older !== null || onNewer) && (
          <Group gap="xs">
            <Button variant="default" disabled={!onNewer} onClick={onNewer}>
              <Trans>Newer</Trans>
            </Button>
            <Button variant="default" disabled={older === null} onClick={() => older !== null && onOlder(older)}>
              <Trans>Older</Trans>
            </Button>
          </Group>
        )}
      </Group>
      {chosen && (
        <CorrectDialog
          key={chosen.startsAt}
          component={component}
          period={chosen}
          days={days}
          opened={correcting}
          onClose={correct.close}
        />
      )}
    </Stack>
  );
}
