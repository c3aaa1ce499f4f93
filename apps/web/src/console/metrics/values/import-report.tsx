import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Stack, Table, Text } from '@mantine/core';
import type { ImportMetricPointsMutation } from '../../gql/graphql.ts';

/** What became of a file: how much was recorded, and which lines were left out for which reason. */
export function ImportReport({ report }: { report: ImportMetricPointsMutation['importMetricPoints'] }) {
  const { recorded, rejected, problems } = report;
  return (
    <Stack gap="sm" role="status">
      <Alert color={rejected === 0 ? 'green' : 'orange'}>
        <Plural
          value={recorded}
          _0="No value was recorded."
          one="# value was recorded."
          other="# values were recorded."
        />{' '}
        {rejected > 0 && <Plural value={rejected} one="# line was left out:" other="# lines were left out:" />}
      </Alert>
      {problems.length > 0 && (
        <Table.ScrollContainer minWidth={280} mah={360}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={80}>
                  <Trans>Line</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>Why it was left out</Trans>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {problems.map(({ line, reason }) => (
                <Table.Tr key={line}>
                  <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>{line}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {rejected > problems.length && (
        <Text size="sm" c="dimmed">
          <Trans>
            The first {problems.length} of {rejected} lines are listed.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
