import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function EndpointScreen({ children }: { children: ReactNode }) {
  return (
    <Stack gap="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/endpoints" {...props} />}>
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          <Trans>All endpoints</Trans>
        </Group>
      </Anchor>
      {children}
    </Stack>
  );
}
