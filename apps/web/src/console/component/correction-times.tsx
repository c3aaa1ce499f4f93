import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, SimpleGrid, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useClock } from '../../shared/clock.tsx';
import { formatWindow } from '../../shared/time-format.ts';
import { FrameDocument } from '../frame/frame-query.ts';
import { localZone } from '../parts/local-moment.ts';
import { MomentField } from '../parts/moment-field.tsx';
import type { CorrectionValues } from './correction-values.ts';

interface Props {
  form: UseFormReturnType<CorrectionValues>;
  createdAt: string;
  /** Whether the period still holds. */
  mayGoOn: boolean;
}

/** From when to when, by the operator's clock and by the page's. */
export function CorrectionTimes({ form, createdAt, mayGoOn }: Props) {
  const { t } = useLingui();
  const { now } = useClock();
  const present = new Date(now).toISOString();
  const { startsAt, endsAt, untilNow } = form.values;
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <MomentField
          label={t`From`}
          withSeconds
          notBefore={createdAt}
          notAfter={present}
          {...form.getInputProps('startsAt')}
          value={startsAt}
        />
        <MomentField
          label={t`To`}
          withSeconds
          notBefore={createdAt}
          notAfter={present}
          disabled={untilNow}
          {...form.getInputProps('endsAt')}
          value={untilNow ? present : endsAt}
        />
      </SimpleGrid>
      {mayGoOn && (
        <Checkbox label={t`Up to the moment of saving`} {...form.getInputProps('untilNow', { type: 'checkbox' })} />
      )}
      <OnThePagesClock from={startsAt} to={untilNow ? present : endsAt} />
    </Stack>
  );
}

/** The page counts its days by a clock of its own. */
function OnThePagesClock({ from, to }: { from: string | null; to: string | null }) {
  const { now, locale } = useClock();
  const { data } = useQuery(FrameDocument);
  const zone = data?.statusPage.site.timeZone;
  if (!zone || zone === localZone() || !from || !to) return null;
  return (
    <Text size="sm" c="dimmed">
      <Trans>
        On the page’s clock, {zone}: {formatWindow(from, to, now, { locale, zone })}
      </Trans>
    </Text>
  );
}
