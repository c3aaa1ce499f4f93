import { Alert, Button, Stack } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconLogin2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { problemOf, type Problem } from '../client/problem.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { leaveForProvider } from './leave-for-provider.ts';

interface Props {
  /** What the provider is called. */
  name: string;
  /** Whether it is what the screen is for. */
  isMain?: boolean;
  /** Gives the address to leave for. */
  begin: () => Promise<string | undefined>;
  /** Where to go on within the console. */
  wanted?: string | undefined;
  children: ReactNode;
}

/** Leads to the provider; the screen is left behind. */
export function ProviderButton({ name, isMain = false, begin, wanted, children }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const leave = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const url = await begin();
      // The button stays busy while the browser leaves.
      if (url !== undefined) return leaveForProvider(url, wanted);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };

  return (
    <Stack>
      {problem && (
        <Alert color="red" role="alert">
          {problem.code === 'UNAVAILABLE' ? (
            <Trans>{name} cannot be reached at the moment. Please try again soon.</Trans>
          ) : (
            <ProblemText problem={problem} />
          )}
        </Alert>
      )}
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconLogin2 size={18} aria-hidden />}
        h="auto"
        mih={36}
        py={6}
        // Operators give it the name that they like.
        styles={{ label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.3 } }}
        loading={busy}
        onClick={() => void leave()}
      >
        {children}
      </Button>
    </Stack>
  );
}
