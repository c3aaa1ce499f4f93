import { Trans } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { DeliveryFactsFragment } from '../gql/graphql.ts';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { DeliveryRow } from './delivery-row.tsx';

interface Props {
  title: ReactNode;
  /** Said where there are none. */
  nothing: ReactNode;
  /** Newest first; undefined while they are being fetched. */
  deliveries: readonly DeliveryFactsFragment[] | undefined;
  error: unknown;
  /** Then nothing can be sent again. */
  isQuarantined: boolean;
  onLookAgain: () => Promise<unknown>;
  /** Below the list. */
  children?: ReactNode;
}

/** What a receiver was told, and what became of it. */
export function DeliverySection({
  title,
  nothing,
  deliveries: ready,
  error,
  isQuarantined,
  onLookAgain,
  children,
}: Props) {
  const headingId = useId();
  return (
    <Stack component="section" aria-labelledby={headingId} gap="sm">
      <Group justify="space-between">
        <Title order={2} id={headingId}>
          {title}
        </Title>
        <Button variant="default" size="compact-sm" onClick={() => void onLookAgain().catch(() => undefined)}>
          <Trans>Look again</Trans>
        </Button>
      </Group>
      <ScreenState ready={ready} error={error}>
        {(deliveries) =>
          deliveries.length === 0 ? (
            <Paper withBorder p="md">
              <Text c="dimmed">{nothing}</Text>
            </Paper>
          ) : (
            <>
              <RowList>
                {deliveries.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} isQuarantined={isQuarantined} />
                ))}
              </RowList>
              {children}
            </>
          )
        }
      </ScreenState>
    </Stack>
  );
}
