import { useLingui } from '@lingui/react/macro';
import { Select, SimpleGrid, Stack, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { updateComponentInput } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { schemaErrors } from '../client/form-errors.ts';
import type { GroupFactsFragment } from '../gql/graphql.ts';

export interface ComponentValues {
  name: string;
  description: string;
  link: string;
  tags: string[];
  groupId: string | null;
  enabled: boolean;
}

/** Empty fields are null: they clear. */
export function componentInput({ description, link, ...rest }: ComponentValues) {
  return { ...rest, description: description.trim() || null, link: link.trim() || null };
}

export function useComponentForm(initialValues: ComponentValues) {
  return useForm({ initialValues, validate: (values) => schemaErrors(updateComponentInput, componentInput(values)) });
}

interface Props {
  form: UseFormReturnType<ComponentValues>;
  groups: readonly GroupFactsFragment[];
}

export function ComponentFields({ form, groups }: Props) {
  const { t } = useLingui();
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t`Name`} autoFocus data-autofocus {...form.getInputProps('name')} />
        <Select
          label={t`Group`}
          placeholder={t`In no group`}
          clearable
          clearButtonProps={{ 'aria-label': t`In no group` }}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('groupId')}
        />
      </SimpleGrid>
      <Textarea
        label={t`Description`}
        description={t`One sentence for visitors who do not know it`}
        autosize
        minRows={1}
        {...form.getInputProps('description')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t`Link`} type="url" placeholder="https://" {...form.getInputProps('link')} />
        <TagsInput
          label={t`Tags`}
          placeholder={form.values.tags.length === 0 ? t`Type and press Enter` : undefined}
          maxTags={LIMITS.tags}
          acceptValueOnBlur
          {...form.getInputProps('tags')}
        />
      </SimpleGrid>
      <Switch
        label={t`Enabled`}
        description={t`A disabled component counts nowhere and visitors do not see it`}
        {...form.getInputProps('enabled', { type: 'checkbox' })}
      />
    </Stack>
  );
}
