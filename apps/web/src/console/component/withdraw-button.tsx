import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useClock } from '../../shared/clock.tsx';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatWindow } from '../../shared/time-format.ts';
import type { CorrectionFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { useWithdraw } from './use-withdraw.ts';

interface Props {
  correction: CorrectionFactsFragment;
  /** The component's. */
  name: string;
}

export function WithdrawButton({ correction: { id, status, startsAt, endsAt }, name }: Props) {
  const { t, i18n } = useLingui();
  const clock = useClock();
  const withdraw = useWithdraw();
  const [asking, ask] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
  const window = formatWindow(startsAt, endsAt, clock.now, clock);
  const word = i18n._(COMPONENT_WORDS[status]);

  const confirm = async () => {
    setBusy(true);
    try {
      await withdraw(id);
      ask.close();
      showDone(<Trans>The correction is withdrawn.</Trans>);
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        h={30}
        aria-label={t`Withdraw the correction of ${window}`}
        onClick={ask.open}
      >
        <Trans>Withdraw…</Trans>
      </Button>
      <Modal opened={asking} onClose={ask.close} title={<Trans>Withdraw correction</Trans>}>
        <Stack>
          <Text>
            <Trans>
              For {window} the record will say again what it said before, no longer “{word}”. The history and the uptime
              of {name} are counted anew. The correction itself stays on record as withdrawn.
            </Trans>
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={ask.close}>
              <Trans>Cancel</Trans>
            </Button>
            <Button loading={busy} onClick={() => void confirm()}>
              <Trans>Withdraw</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
