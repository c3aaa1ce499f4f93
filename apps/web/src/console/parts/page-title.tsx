import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Buttons at the end of the line. */
  children?: ReactNode;
}

export function PageTitle({ title, children }: Props) {
  useDocumentTitle(`${title} – Signet`);
  return (
    <Group justify="space-between" gap="sm">
      <Title order={1}>{title}</Title>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
