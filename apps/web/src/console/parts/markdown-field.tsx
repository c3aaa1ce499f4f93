import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Input, Paper, Tabs, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Markdown } from '../../shared/markdown.tsx';
import { problemOf } from '../client/problem.ts';
import styles from './markdown-field.module.css';
import { ProblemText } from './problem-text.tsx';
import { useRenderedMarkdown } from './use-rendered-markdown.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
  placeholder?: string;
  minRows?: number;
  autoFocus?: boolean;
}

/** Markdown to write, and to look at as the page will show it. */
export function MarkdownField({ label, value, onChange, error, placeholder, minRows = 5, autoFocus }: Props) {
  const { t } = useLingui();
  const [tab, setTab] = useState<string | null>('write');
  return (
    <Tabs
      value={tab}
      onChange={setTab}
      variant="pills"
      classNames={{ tab: styles.tab }}
      keepMounted={false}
      aria-label={label}
    >
      <Tabs.List mb={6} aria-label={t`${label}: write or preview`} style={{ alignItems: 'center' }}>
        <Input.Label component="div" mr="auto" aria-hidden>
          {label}
        </Input.Label>
        <Tabs.Tab value="write" size="sm" py={4} px="sm">
          <Trans>Write</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="preview" size="sm" py={4} px="sm">
          <Trans>Preview</Trans>
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="write">
        <Textarea
          aria-label={label}
          autosize
          minRows={minRows}
          maxRows={20}
          placeholder={placeholder}
          data-autofocus={autoFocus || undefined}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" mt={4}>
          <Trans>
            Formatted with{' '}
            <Anchor inherit underline="always" href="https://commonmark.org/help/" target="_blank" rel="noreferrer">
              Markdown
            </Anchor>
          </Trans>
        </Text>
      </Tabs.Panel>
      <Tabs.Panel value="preview">
        <Preview markdown={value} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Preview({ markdown }: { markdown: string }) {
  const { html, error } = useRenderedMarkdown(markdown);
  return (
    <Paper withBorder p="sm" radius="md" mih={130}>
      {error ? <ProblemText problem={problemOf(error)} /> : null}
      {html ? (
        <Markdown html={html} />
      ) : (
        <Text c="dimmed">
          <Trans>Nothing to show yet.</Trans>
        </Text>
      )}
    </Paper>
  );
}
