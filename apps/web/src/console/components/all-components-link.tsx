import { Trans } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

/** The way back. */
export function AllComponentsLink() {
  return (
    <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/components" {...props} />}>
      <Group gap={4}>
        <IconArrowLeft size={16} aria-hidden />
        <Trans>All components</Trans>
      </Group>
    </Anchor>
  );
}
