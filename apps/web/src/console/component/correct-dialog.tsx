import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { COMPONENT_STATUSES, type ComponentStatus } from '@signet/domain/component';
import { useClock } from '../../shared/clock.tsx';
import { formatMoment } from '../../shared/time-format.ts';
import type { ComponentDetailFactsFragment, PeriodFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { CorrectionTimes } from './correction-times.tsx';
import { correctionErrors, valuesOf } from './correction-values.ts';
import { useCorrectStatus } from './use-correct-status.tsx';

interface Props {
  component: ComponentDetailFactsFragment;
  period: PeriodFactsFragment;
  /** Over which the change of the uptime is told. */
  days: number;
  opened: boolean;
  onClose: () => void;
}

export function CorrectDialog({ opened, onClose, ...rest }: Props) {
  const { name } = rest.component;
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={<Trans>Correct the past of {name}</Trans>}>
      <CorrectForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function CorrectForm({ component, period, days, onClose }: Omit<Props, 'opened'>) {
  const { t } = useLingui();
  const clock = useClock();
  const correct = useCorrectStatus(component, days);
  const { name, createdAt } = component;
  const words = {
    incomplete: t`Must be a date with a time`,
    beforeCreation: t`Must not be before ${name} was added, ${formatMoment(createdAt, clock.now, clock)}`,
    notAfterStart: t`Must be later than the beginning`,
    inFuture: t`Must not lie in the future`,
  };
  const form = useForm({
    initialValues: valuesOf(period),
    validate: (values) => correctionErrors(values, { createdAt, now: new Date().toISOString() }, words),
  });
  const { save, saving, problem } = useSaving(form.setErrors);
  const { status, untilNow } = form.values;

  const submit = form.onSubmit(async (values) => {
    if (await save(() => correct(values))) onClose();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Radio.Group<ComponentStatus> label={t`What it really was`} {...form.getInputProps('status')} value={status}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
            {COMPONENT_STATUSES.map((it) => (
              <Radio
                key={it}
                value={it}
                data-autofocus={it === period.status || undefined}
                label={<ComponentStatusLabel status={it} />}
              />
            ))}
          </SimpleGrid>
        </Radio.Group>
        <CorrectionTimes form={form} createdAt={createdAt} mayGoOn={period.endsAt === null} />
        <TextInput
          label={t`Reason`}
          description={t`For the record; operators see it`}
          required
          withAsterisk={false}
          {...form.getInputProps('reason')}
        />
        <Textarea
          label={t`Public note`}
          description={t`Optional. Visitors see it beside the corrected time.`}
          autosize
          minRows={1}
          {...form.getInputProps('publicNote')}
        />
        <Text size="sm" c="dimmed">
          <Trans>
            Saving counts the history and the uptime of {name} anew; incidents and maintenance stay as they are. You can
            undo it.
          </Trans>{' '}
          {untilNow && (
            <Trans>What holds from now on stays too: to end it, set the status or resolve the incident.</Trans>
          )}
        </Text>
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onClose} submit={<Trans>Correct</Trans>} />
      </Stack>
    </form>
  );
}
