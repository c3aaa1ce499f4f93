import { Trans } from '@lingui/react/macro';
import { Button, CopyButton, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId } from 'react';
import styles from './snippet.module.css';

interface Props {
  label: string;
  text: string;
}

/** Something to be copied and pasted elsewhere. */
export function Snippet({ label, text }: Props) {
  const id = useId();
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={4} mih={30}>
        <Text id={id} size="sm" fw={550}>
          {label}
        </Text>
        {/* Browsers have no clipboard for pages over plain HTTP. */}
        {'clipboard' in navigator && (
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
                onClick={copy}
              >
                {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
                <VisuallyHidden> {label}</VisuallyHidden>
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
      <pre className={styles.code} style={{ margin: 0 }} aria-labelledby={id}>
        {text}
      </pre>
    </div>
  );
}
