import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { SettingsSection } from '../settings/settings-section.tsx';
import { Snippet } from './snippet.tsx';
import { frameHtml, widgetHtml, type Shared } from './snippets.ts';

/** The state of the whole page on other websites. */
export function EmbedSection({ shared }: { shared: Shared }) {
  const { t } = useLingui();
  const [onlyProblems, setOnlyProblems] = useState(false);
  return (
    <SettingsSection title={t`On your website`}>
      <Text size="sm" c="dimmed">
        <Trans>
          The script shows one line where it stands and keeps it current. The frame also names what is open, and needs
          no script.
        </Trans>
      </Text>
      <Checkbox
        label={t`Show the script's line only while something is wrong`}
        checked={onlyProblems}
        onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
      />
      <Snippet label={t`Script`} text={widgetHtml(shared, onlyProblems)} />
      <Snippet label={t`Frame`} text={frameHtml(shared)} />
    </SettingsSection>
  );
}
