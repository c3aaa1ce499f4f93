import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Input, Radio, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Audience } from '@signet/domain/visibility';
import { PartTree } from '../components/part-tree.tsx';
import { useCatalogue } from '../components/use-catalogue.ts';
import type { ChoiceValues } from './choice-values.ts';
import { sectionsFor } from './sections-for.ts';

interface Props<T extends ChoiceValues> {
  form: UseFormReturnType<T>;
  audience: Audience;
  /** The incident that they chose, as it is called. */
  incident?: string | undefined;
}

/** Of what somebody is told, and which news of it. */
export function ChoiceFields<T extends ChoiceValues>({ form, audience, incident }: Props<T>) {
  const { t } = useLingui();
  const { catalogue } = useCatalogue();
  // A form of more fields is one of these too; its paths are typed by all of them.
  const choices = form as unknown as UseFormReturnType<ChoiceValues>;
  const { scope, componentIds, groupIds } = choices.values;
  return (
    <>
      <Radio.Group label={t`Is told of`} {...choices.getInputProps('scope')}>
        <Stack gap="xs" mt="xs">
          <Radio value="page" label={t`Everything on the page, now and later`} />
          <Radio value="parts" label={t`Only these parts`} />
          {incident && <Radio value="incident" label={t`Only the incident “${incident}”`} />}
        </Stack>
      </Radio.Group>
      {scope === 'parts' && catalogue && (
        <PartTree
          sections={sectionsFor(audience, catalogue.sections)}
          chosen={{ componentIds, groupIds }}
          wholeGroup={(name) => t`All of ${name}`}
          nothing={<Trans>There is nothing yet that they could choose.</Trans>}
          onChange={(chosen) => choices.setValues(chosen)}
        />
      )}
      {scope !== 'incident' && (
        <Input.Wrapper label={t`Which news`} labelElement="div" error={choices.errors['incidents']}>
          <Stack gap="xs" my="xs" role="group" aria-label={t`Which news`}>
            <Checkbox label={t`Incidents`} {...choices.getInputProps('incidents', { type: 'checkbox' })} error={null} />
            <Checkbox label={t`Planned maintenance`} {...choices.getInputProps('maintenances', { type: 'checkbox' })} />
            <Checkbox
              label={t`Every change of a component’s status`}
              {...choices.getInputProps('componentStatuses', { type: 'checkbox' })}
            />
            {incident && (
              <Checkbox
                label={t`All news of the incident “${incident}”`}
                {...choices.getInputProps('keepsIncident', { type: 'checkbox' })}
              />
            )}
          </Stack>
        </Input.Wrapper>
      )}
    </>
  );
}
