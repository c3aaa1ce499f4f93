import { Plural, Trans } from '@lingui/react/macro';
import { List, Paper, Text } from '@mantine/core';
import { nextOccurrences } from '@signet/domain/recurrence';
import { useMemo } from 'react';
import { useClock } from '../../../shared/clock.tsx';
import { formatWindow } from '../../../shared/time-format.ts';
import type { PlanDraft } from './plan-draft.ts';

const MOST = 5;

interface Props {
  draft: Pick<PlanDraft, 'plannedStart' | 'lasts'>;
  /** One that can be followed. */
  rule: string;
  siteZone: string;
}

/** What the rule means: the next windows, by the clock of the page's zone. */
export function NextWindows({ draft: { plannedStart, lasts }, rule, siteZone }: Props) {
  const { now, locale } = useClock();
  const starts = useMemo(() => {
    const firstStart = new Date(plannedStart ?? 0);
    return nextOccurrences({ rule, firstStart, timeZone: siteZone }, firstStart, MOST);
  }, [plannedStart, rule, siteZone]);
  const windowOf = (start: Date) =>
    formatWindow(start.toISOString(), new Date(start.getTime() + lasts).toISOString(), now, { zone: siteZone, locale });

  return (
    <Paper withBorder p="sm" radius="md" role="status">
      <Text size="sm" fw={550}>
        {starts.length === MOST ? (
          <Trans>
            The first {MOST}, by the clock of {siteZone}
          </Trans>
        ) : (
          <Plural value={starts.length} _0="This rule never happens" one="The only one" other="The only #" />
        )}
      </Text>
      <List size="sm" type="ordered">
        {starts.map((start) => (
          <List.Item key={start.getTime()}>{windowOf(start)}</List.Item>
        ))}
      </List>
    </Paper>
  );
}
