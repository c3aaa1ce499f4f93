import { Trans } from '@lingui/react/macro';
import { Paper, Stack, Text } from '@mantine/core';
import styles from './chat-preview.module.css';
import { Mrkdwn } from './mrkdwn.tsx';
import { slackBlocks, type SlackBlock } from './slack-message.ts';

/** The message that Slack gets, as it shows it; other chats get the same words. */
export function ChatPreview({ body }: { body: string }) {
  return (
    <Stack gap="xs">
      <Paper withBorder p="md" className={styles.message}>
        {slackBlocks(body).map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </Paper>
      <Text size="sm" c="dimmed">
        <Trans>As in Slack. Discord and Teams get the same words, in their own look.</Trans>
      </Text>
    </Stack>
  );
}

function Block({ block }: { block: SlackBlock }) {
  switch (block.type) {
    case 'header':
      return <p className={styles.header}>{block.text.text}</p>;
    case 'section':
      return (
        <>
          {block.text && (
            <p className={styles.section}>
              <Mrkdwn text={block.text.text} />
            </p>
          )}
          {block.fields && (
            <div className={styles.fields}>
              {block.fields.map(({ text }, index) => (
                <p key={index} className={styles.section}>
                  <Mrkdwn text={text} />
                </p>
              ))}
            </div>
          )}
        </>
      );
    case 'context':
      return (
        <Text size="sm" c="dimmed">
          {block.elements.map(({ text }, index) => (
            <Mrkdwn key={index} text={text} />
          ))}
        </Text>
      );
    case 'actions':
      return block.elements.map(({ text: { text } }) => (
        <span key={text} className={styles.button}>
          {text}
        </span>
      ));
  }
}
