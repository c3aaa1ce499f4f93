import { Trans, useLingui } from '@lingui/react/macro';
import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import type { MaintenanceFactsFragment } from '../gql/graphql.ts';
import { useTakeStep } from './use-take-step.tsx';

interface Props extends Pick<ButtonProps, 'size' | 'variant'> {
  maintenance: Pick<MaintenanceFactsFragment, 'id' | 'title' | 'status'>;
}

/** One click on from where it is: to its start, or to its end. */
export function StepButton({ maintenance, ...look }: Props) {
  const { t } = useLingui();
  const takeStep = useTakeStep();
  const [busy, setBusy] = useState(false);
  const { title, status } = maintenance;
  const step = status === 'SCHEDULED' ? 'start' : 'complete';

  const go = async () => {
    setBusy(true);
    await takeStep(step, maintenance);
    setBusy(false);
  };
  return (
    <Button
      {...look}
      loading={busy}
      aria-label={step === 'start' ? t`Start now: ${title}` : t`Complete: ${title}`}
      onClick={() => void go()}
    >
      {step === 'start' ? <Trans>Start now</Trans> : <Trans>Complete</Trans>}
    </Button>
  );
}
