import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { NewsPreviewFactsFragment } from '../gql/graphql.ts';
import styles from './mail-preview.module.css';

type Form = 'html' | 'text';

/** The mail as programs show it, with and without HTML. */
export function MailPreview({
  mail: { subject, html, text },
}: {
  mail: NonNullable<NewsPreviewFactsFragment['mail']>;
}) {
  const { t } = useLingui();
  const [form, setForm] = useState<Form>('html');
  return (
    <Paper withBorder className={styles.mail}>
      <Stack gap="xs" p="sm">
        <div>
          <Text size="sm" c="dimmed">
            <Trans>Subject</Trans>
          </Text>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {subject}
          </Text>
        </div>
        <SegmentedControl<Form>
          size="xs"
          w="fit-content"
          aria-label={t`How the mail is shown`}
          value={form}
          onChange={setForm}
          data={[
            { value: 'html', label: t`Formatted` },
            { value: 'text', label: t`Plain text` },
          ]}
        />
      </Stack>
      {form === 'html' ? (
        <iframe className={styles.frame} title={t`The mail, formatted`} sandbox="" srcDoc={leadingNowhere(html)} />
      ) : (
        <pre className={styles.text} tabIndex={0} aria-label={t`The mail, as plain text`} role="region">
          {text}
        </pre>
      )}
    </Paper>
  );
}

/** Its links would open windows, which the frame may not: nobody unsubscribes by trying a preview. */
function leadingNowhere(html: string): string {
  return html.replace('<head>', '<head>\n<base target="_blank">');
}
