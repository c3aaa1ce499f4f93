import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link that leads nowhere any more, and where to go on. */
export function EndedLink({ children }: { children: ReactNode }) {
  return (
    <>
      <Text>{children}</Text>
      <Anchor renderRoot={(props) => <Link to="/sign-in" {...props} />}>
        <Trans>To the sign-in</Trans>
      </Anchor>
    </>
  );
}
