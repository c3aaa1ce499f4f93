import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ComponentDetailFactsFragment } from '../gql/graphql.ts';
import { ScreenState } from '../parts/screen-state.tsx';
import { ComponentTimelineDocument } from './component-query.ts';
import { HistoryStrip } from './history-strip.tsx';
import { PeriodList } from './period-list.tsx';
import { TIMELINE_DAYS, USUAL_DAYS, type TimelineDays } from './timeline-days.ts';
import { UptimeFigure } from './uptime-figure.tsx';

/** How it was day by day, what that makes, and each status in turn. */
export function Timeline({ component }: { component: ComponentDetailFactsFragment }) {
  const { id, name } = component;
  const chosen = useSearch({ from: '/frame/components/$componentId' }).days ?? USUAL_DAYS;
  const days = Number(chosen);
  const [pages, setPages] = useState<{ days: number; cursors: string[] }>({ days, cursors: [] });
  const cursors = pages.days === days ? pages.cursors : [];
  const { data, previousData, error } = useQuery(ComponentTimelineDocument, {
    variables: { id, days, after: cursors.at(-1) ?? null },
    // What another stretch of days told may be old by the time one looks at it again.
    fetchPolicy: 'cache-and-network',
  });
  const told = (data ?? previousData)?.component ?? undefined;

  return (
    <Stack component="section" aria-labelledby="timeline" gap="sm">
      <Group justify="space-between">
        <Title order={2} id="timeline">
          <Trans>Timeline</Trans>
        </Title>
        <DaysChoice days={chosen} />
      </Group>
      <ScreenState ready={told} error={error}>
        {({ history, uptimeReport }) => (
          <>
            <Paper withBorder p="md">
              <UptimeFigure report={uptimeReport} days={days}>
                <HistoryStrip name={name} packed={history.packed} days={days} />
              </UptimeFigure>
            </Paper>
            <PeriodList
              component={component}
              days={days}
              periods={uptimeReport.periods}
              onOlder={(after) => setPages({ days, cursors: [...cursors, after] })}
              onNewer={cursors.length > 0 ? () => setPages({ days, cursors: cursors.slice(0, -1) }) : undefined}
            />
          </>
        )}
      </ScreenState>
    </Stack>
  );
}

function DaysChoice({ days }: { days: TimelineDays }) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: '/components/$componentId' });
  return (
    <SegmentedControl<TimelineDays>
      aria-label={t`How far back`}
      value={days}
      onChange={(value) =>
        void navigate({
          search: (before) => ({ ...before, days: value === USUAL_DAYS ? undefined : value }),
          replace: true,
          resetScroll: false,
        })
      }
      data={TIMELINE_DAYS.map((it) => ({
        value: it,
        label: (
          <Text span size="sm">
            <Plural value={Number(it)} one="# day" other="# days" />
          </Text>
        ),
      }))}
    />
  );
}
