import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import type { Preview } from './found-service.ts';

type Part = Preview['components'][number];

interface Props {
  parts: readonly Part[];
  description: string;
  chosen: string[];
  onChoose: (keys: string[]) => void;
  /** Below a part that is chosen. */
  detail?: (part: Part) => ReactNode;
}

/** As many as are seen at one glance. */
const MANY = 12;

/** A provider's components with how they are now, to choose from. */
export function PartList({ parts, description, chosen, onChoose, detail }: Props) {
  const { t } = useLingui();
  const [sought, seek] = useState('');
  if (parts.length === 0) return null;
  const found = parts.filter((part) => labelOf(part).toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <Checkbox.Group label={t`Parts`} description={description} value={chosen} onChange={onChoose}>
      {parts.length > MANY && (
        <TextInput
          mt="xs"
          aria-label={t`Find a part`}
          placeholder={t`Find a part`}
          value={sought}
          onChange={({ currentTarget }) => seek(currentTarget.value)}
        />
      )}
      <Stack gap="xs" mt="xs" mah={320} style={{ overflowY: 'auto' }} tabIndex={0} role="group" aria-label={t`Parts`}>
        {found.map((part) => (
          <Stack key={part.key} gap={4}>
            <Group justify="space-between" wrap="nowrap">
              <Checkbox value={part.key} label={labelOf(part)} />
              <ComponentStatusLabel status={part.status} />
            </Group>
            {chosen.includes(part.key) && detail?.(part)}
          </Stack>
        ))}
        {found.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>No part is called so.</Trans>
          </Text>
        )}
      </Stack>
    </Checkbox.Group>
  );
}

function labelOf({ group, name }: Part): string {
  return group ? `${group}: ${name}` : name;
}
