import { useLingui } from '@lingui/react/macro';
import { Box, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { BADGE_STYLES, badgeOptions, type BadgeStyle } from '@signet/domain/badge';
import { useState } from 'react';
import { SettingsSection } from '../settings/settings-section.tsx';
import { Snippet } from './snippet.tsx';
import { addressOf, badgeAddress, badgeHtml, badgeMarkdown, shieldAddress, type Shared } from './snippets.ts';

const PAUSE_MS = 250;

/** A picture of the state, for a README or a website. */
export function BadgeSection({ shared, usualLabel }: { shared: Shared; usualLabel: string }) {
  const { t } = useLingui();
  const [style, setStyle] = useState<BadgeStyle>('flat');
  const [typed, setTyped] = useState('');
  const isValid = badgeOptions.shape.label.safeParse(typed).success;
  const [label] = useDebouncedValue(isValid ? typed : '', PAUSE_MS);
  const look = { style, label };
  return (
    <SettingsSection title={t`Badge`}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t`Style`}
          data={[...BADGE_STYLES]}
          allowDeselect={false}
          value={style}
          onChange={(value) => setStyle(value ?? 'flat')}
        />
        <TextInput
          label={t`Label`}
          placeholder={usualLabel}
          value={typed}
          error={isValid ? undefined : t`Must have at most 60 characters`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Box mih={28}>
        <img src={badgeAddress(shared, look)} alt={t`Preview of the badge`} style={{ maxWidth: '100%' }} />
      </Box>
      <Stack gap="sm">
        <Snippet label={t`Markdown`} text={badgeMarkdown(shared, look)} />
        <Snippet label={t`HTML`} text={badgeHtml(shared, look)} />
        <Snippet label={t`Address of the picture`} text={badgeAddress(shared, look)} />
        <Snippet label={t`Drawn by shields.io`} text={shieldAddress(shared)} />
        <Snippet label={t`What shields.io reads`} text={addressOf(shared, 'badge.json')} />
      </Stack>
    </SettingsSection>
  );
}
