import { useLingui } from '@lingui/react/macro';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { GroupCollapse } from '@signet/domain/component';
import { createComponentGroupInput } from '@signet/domain/inputs';
import type { Visibility } from '@signet/domain/visibility';
import { schemaErrors } from '../client/form-errors.ts';
import { VisibilityField } from '../parts/visibility-field.tsx';

export interface GroupValues {
  name: string;
  visibility: Visibility;
  collapse: GroupCollapse;
}

export function useGroupForm(initialValues: GroupValues) {
  return useForm({ initialValues, validate: (values) => schemaErrors(createComponentGroupInput, values) });
}

export function GroupFields({ form }: { form: UseFormReturnType<GroupValues> }) {
  const { t } = useLingui();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <TextInput label={t`Name`} autoFocus {...form.getInputProps('name')} />
      <VisibilityField {...form.getInputProps('visibility')} value={form.values.visibility} />
      <Select<GroupCollapse>
        label={t`On the page`}
        allowDeselect={false}
        data={[
          { value: 'EXPANDED', label: t`Expanded` },
          { value: 'COLLAPSED', label: t`Collapsed` },
          { value: 'COLLAPSED_UNLESS_AFFECTED', label: t`Collapsed unless affected` },
        ]}
        {...form.getInputProps('collapse')}
      />
    </SimpleGrid>
  );
}
