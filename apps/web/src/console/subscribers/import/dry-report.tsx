import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Code, List, Stack, Table, Text } from '@mantine/core';
import type { SubscriberImport } from './send-csv.ts';

/** What would become of a file, and which of its lines are bad for which reason. */
export function DryReport({ report }: { report: SubscriberImport }) {
  const { t } = useLingui();
  const { added, confirmed, existing, rejected, problems } = report;
  const unconfirmed = added - confirmed;
  return (
    <Stack gap="sm" role="status">
      <Alert color={rejected === 0 ? 'green' : 'orange'} title={<Trans>Nothing is written yet</Trans>}>
        <List>
          <List.Item>
            <Plural value={added} _0="Nobody would be added." one="# would be added." other="# would be added." />
          </List.Item>
          {unconfirmed > 0 && (
            <List.Item>
              <Plural
                value={unconfirmed}
                one="# of them is not confirmed: it is told nothing until it confirms, and forgotten after seven days."
                other="# of them are not confirmed: they are told nothing until they confirm, and forgotten after seven days."
              />
            </List.Item>
          )}
          {existing > 0 && (
            <List.Item>
              <Plural
                value={existing}
                one="# is here already, or stands in the file twice, and stays as it is."
                other="# are here already, or stand in the file twice, and stay as they are."
              />
            </List.Item>
          )}
          {rejected > 0 && (
            <List.Item>
              <Plural value={rejected} one="# line is bad:" other="# lines are bad:" />
            </List.Item>
          )}
        </List>
      </Alert>
      {problems.length > 0 && (
        <Table.ScrollContainer
          minWidth={240}
          maxHeight={280}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t`Bad lines` } }}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={64}>
                  <Trans>Line</Trans>
                </Table.Th>
                <Table.Th>
                  <Trans>What is wrong</Trans>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {problems.map(({ line, field, reason }) => (
                <Table.Tr key={`${line} ${field}`}>
                  <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>{line}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    <Code>{field}</Code> {reason}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {rejected > problems.length && (
        <Text size="sm" c="dimmed">
          <Trans>The first {problems.length} are listed.</Trans>
        </Text>
      )}
    </Stack>
  );
}
