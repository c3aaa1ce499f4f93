import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { showProblem } from './notices.tsx';

/** The way to the rest of a list. */
export function LoadMore({ load }: { load: () => Promise<unknown> }) {
  const [loading, setLoading] = useState(false);
  const click = async () => {
    setLoading(true);
    try {
      await load();
    } catch (error) {
      showProblem(error);
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button variant="default" loading={loading} onClick={() => void click()}>
      <Trans>Load more</Trans>
    </Button>
  );
}
