import { Box, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { SignetMark } from '../parts/signet-mark.tsx';

interface Props {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A card on an empty page, for what comes before the console. */
export function BarePage({ title, lead, children }: Props) {
  useDocumentTitle(`${title} – Signet`);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Box w="100%" maw={440}>
        <Stack gap="lg">
          <SignetMark />
          <Paper withBorder p={{ base: 'lg', xs: 'xl' }}>
            <Stack>
              <Title order={1} size="h2">
                {title}
              </Title>
              {lead && <Text c="dimmed">{lead}</Text>}
              {children}
            </Stack>
          </Paper>
        </Stack>
      </Box>
    </Center>
  );
}
