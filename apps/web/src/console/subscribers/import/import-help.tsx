import { Trans } from '@lingui/react/macro';
import { Code, List, Text } from '@mantine/core';

/** What a file has to look like, and what an import does and does not do. */
export function ImportHelp() {
  return (
    <>
      <Text>
        <Trans>
          Import only people who agreed to be told. You see what would happen before anything is written, and nobody is
          mailed.
        </Trans>
      </Text>
      <List spacing="xs">
        <List.Item>
          <Trans>
            The first line names the columns. <Code>email</Code> is all that is needed; an exported file, of this page
            or of Statuspage, is taken as it is.
          </Trans>
        </List.Item>
        <List.Item>
          <Trans>
            Who has a time in <Code>confirmed_at</Code>, or “yes” in <Code>confirmed</Code>, is told from now on. All
            others have to confirm first, for which you send them a mail one by one.
          </Trans>
        </List.Item>
        <List.Item>
          <Trans>Addresses that are here already stay as they are.</Trans>
        </List.Item>
      </List>
    </>
  );
}
