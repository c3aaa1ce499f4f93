import { useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { WEEKDAYS } from '@signet/domain/recurrence-pattern';
import { recurrenceProblem } from '@signet/domain/recurrence';
import { useClock } from '../../../shared/clock.tsx';
import { recurrenceWords } from '../../../shared/recurrence-words.ts';
import { formatWeekday } from '../../../shared/time-format.ts';
import { NextWindows } from './next-windows.tsx';
import type { PlanDraft } from './plan-draft.ts';
import {
  chosenRule,
  dayOfMonth,
  monthlyOnFor,
  monthlyOptions,
  type MonthlyOn,
  type RecurrenceChoice,
  type Repeats,
} from './recurrence-choice.ts';

interface Props {
  draft: PlanDraft;
  siteZone: string;
  error: string | undefined;
  onChange: (changes: Partial<PlanDraft>) => void;
}

/** Whether and in what rhythm the work comes again, with the next windows that this means. */
export function RecurrenceFields({ draft, siteZone, error, onChange }: Props) {
  const { t } = useLingui();
  const { recurrence, plannedStart } = draft;
  const choose = (changes: Partial<RecurrenceChoice>) => onChange({ recurrence: { ...recurrence, ...changes } });
  const rule = plannedStart && chosenRule(recurrence, plannedStart, siteZone);

  return (
    <Stack gap="xs">
      <Select<Repeats>
        label={t`Repeats`}
        allowDeselect={false}
        value={recurrence.repeats}
        onChange={(repeats) => repeats && choose({ repeats })}
        data={[
          { value: 'never', label: t`Does not repeat` },
          { value: 'daily', label: t`Every day` },
          { value: 'weekly', label: t`Every week` },
          { value: 'monthly', label: t`Every month` },
          { value: 'own', label: t`By a rule of your own` },
        ]}
      />
      {plannedStart && recurrence.repeats === 'weekly' && (
        <WeekdaysField recurrence={recurrence} start={plannedStart} siteZone={siteZone} onChange={choose} />
      )}
      {plannedStart && recurrence.repeats === 'monthly' && (
        <MonthlyField recurrence={recurrence} start={plannedStart} siteZone={siteZone} onChange={choose} />
      )}
      {recurrence.repeats === 'own' && (
        <TextInput
          label={t`Recurrence rule`}
          description={t`An RRULE as in RFC 5545. The time of day is that of the planned start.`}
          placeholder="FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"
          autoCapitalize="characters"
          spellCheck={false}
          value={recurrence.ownRule}
          error={error}
          onChange={(event) => choose({ ownRule: event.currentTarget.value })}
        />
      )}
      {rule && recurrenceProblem(rule) === null && <NextWindows draft={draft} rule={rule} siteZone={siteZone} />}
    </Stack>
  );
}

interface FieldProps {
  recurrence: RecurrenceChoice;
  start: string;
  siteZone: string;
  onChange: (changes: Partial<RecurrenceChoice>) => void;
}

function WeekdaysField({ recurrence, start, siteZone, onChange }: FieldProps) {
  const { t } = useLingui();
  const { locale } = useClock();
  const { weekday: first } = dayOfMonth(start, siteZone);
  const { alsoOn } = recurrence;
  return (
    <Fieldset variant="unstyled" legend={t`On these days`}>
      <Group gap="md" mt={4}>
        {WEEKDAYS.map((day, index) => (
          <Checkbox
            key={day}
            label={formatWeekday(index, locale, 'short')}
            aria-label={formatWeekday(index, locale)}
            checked={day === first || alsoOn.includes(day)}
            disabled={day === first}
            title={day === first ? t`The day of the planned start` : undefined}
            onChange={(event) =>
              onChange({
                alsoOn: event.currentTarget.checked ? [...alsoOn, day] : alsoOn.filter((other) => other !== day),
              })
            }
          />
        ))}
      </Group>
    </Fieldset>
  );
}

function MonthlyField({ recurrence, start, siteZone, onChange }: FieldProps) {
  const { t, i18n } = useLingui();
  const { locale } = useClock();
  const day = dayOfMonth(start, siteZone);
  const on = monthlyOnFor(recurrence, day);
  const words = (monthlyOn: MonthlyOn) => {
    const rule = chosenRule({ ...recurrence, monthlyOn }, start, siteZone) ?? '';
    const said = recurrenceWords(i18n, rule, locale);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  return (
    <Select<MonthlyOn>
      label={t`On which day`}
      description={on === 'day' && day.day > 28 ? t`Months without such a day are left out.` : undefined}
      allowDeselect={false}
      value={on}
      onChange={(monthlyOn) => monthlyOn && onChange({ monthlyOn })}
      data={monthlyOptions(day).map((value) => ({ value, label: words(value) }))}
    />
  );
}
