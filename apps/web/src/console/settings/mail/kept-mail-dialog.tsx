import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack, Tabs, Text } from '@mantine/core';
import { Time } from '../../../shared/time.tsx';
import type { KeptMailFactsFragment } from '../../gql/graphql.ts';
import styles from './kept-mails.module.css';

interface Props {
  mail: KeptMailFactsFragment | undefined;
  onClose: () => void;
}

export function KeptMailDialog({ mail, onClose }: Props) {
  return (
    <Modal opened={mail !== undefined} onClose={onClose} size="xl" title={mail?.subject}>
      {mail && <KeptMail mail={mail} />}
    </Modal>
  );
}

function KeptMail({ mail: { to, subject, text, html, at } }: { mail: KeptMailFactsFragment }) {
  const { t } = useLingui();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        <Trans>
          To {to} · <Time at={at} show="moment" />
        </Trans>
      </Text>
      <Tabs defaultValue="html" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="html">
            <Trans>As it looks</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="text">
            <Trans>As text</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="html">
          {/* Nothing runs in it, and nothing of ours is within its reach; its links open beside the console. */}
          <iframe
            className={styles.frame}
            title={t`The mail “${subject}”`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={html.replace('<head>', '<head><base target="_blank">')}
          />
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <pre className={styles.text} tabIndex={0}>
            {text}
          </pre>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
