import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { Publication } from './publication.ts';

const TICK_MS = 250;

interface Props {
  publication: Publication;
  /** Resolves also where it came to nothing. */
  onUndo: () => Promise<void>;
  onOver: () => void;
}

/** What was published, who will be told of it, and the way back while there is one. */
export function PublicationNotice({ publication: { done, told, until }, onUndo, onOver }: Props) {
  const [now, setNow] = useState(Date.now);
  useInterval(() => setNow(Date.now()), TICK_MS, { autoInvoke: true });
  const [waiting, setWaiting] = useState(false);
  const seconds = Math.ceil((until - now) / 1_000);
  const isOpen = seconds > 0;
  useEffect(() => {
    if (!isOpen) onOver();
  }, [isOpen, onOver]);
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Stack gap={2} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text size="sm">{done}</Text>
        <Text size="sm" c="dimmed">
          {isOpen ? <Soon told={told} seconds={seconds} /> : <Over told={told} />}
        </Text>
      </Stack>
      {isOpen && (
        <Button
          size="compact-md"
          variant="default"
          flex="none"
          loading={waiting}
          onClick={() => {
            setWaiting(true);
            void onUndo().then(() => setWaiting(false));
          }}
        >
          <Trans>Undo</Trans>
        </Button>
      )}
    </Group>
  );
}

function Soon({ told, seconds }: { told: string | null; seconds: number }) {
  return (
    <>
      <span aria-hidden>
        {told === null ? (
          <Trans>Nobody is told. It can be taken back for {seconds}&nbsp;s.</Trans>
        ) : (
          <Trans>
            {told} will be told in {seconds}&nbsp;s.
          </Trans>
        )}
      </span>
      {/* Once, and not every second. */}
      <VisuallyHidden>
        {told === null ? (
          <Trans>Nobody is told. Press Z within 10 seconds to take it back.</Trans>
        ) : (
          <Trans>{told} will be told in 10 seconds. Press Z to take it back.</Trans>
        )}
      </VisuallyHidden>
    </>
  );
}

function Over({ told }: { told: string | null }) {
  if (told === null) return <Trans>Too late to undo.</Trans>;
  return <Trans>Too late to undo: it is on its way to {told}.</Trans>;
}
