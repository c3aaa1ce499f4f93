import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What it is, beside its name. */
  marks?: ReactNode;
  /** Buttons at the end of the line. */
  children?: ReactNode;
}

export function PageTitle({ title, marks, children }: Props) {
  useDocumentTitle(`${title} – Signet`);
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="sm" maw="100%">
        <Title order={1} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {marks}
      </Group>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
