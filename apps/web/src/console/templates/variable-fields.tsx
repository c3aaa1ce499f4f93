import { Trans, useLingui } from '@lingui/react/macro';
import { Code, Fieldset, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { NO_WORDS, usedVariables, type TemplateValues, type VariableWords } from './template-values.ts';

interface Props {
  form: UseFormReturnType<TemplateValues>;
}

/** A variable is declared by writing it in a text; here stands what will be asked for it. */
export function VariableFields({ form }: Props) {
  const { t } = useLingui();
  const { variables } = form.values;
  const used = usedVariables(form.values);
  if (used.length === 0) return null;

  const field = (name: string, index: number, key: keyof VariableWords) => ({
    value: (variables[name] ?? NO_WORDS)[key],
    error: form.errors[`variables.${index}.${key}`],
    onChange: (event: { currentTarget: { value: string } }) => {
      form.clearFieldError(`variables.${index}.${key}`);
      const words = { ...(variables[name] ?? NO_WORDS), [key]: event.currentTarget.value };
      form.setFieldValue('variables', { ...variables, [name]: words });
    },
  });

  return (
    <Fieldset legend={t`Variables`} radius="md" p="sm">
      <Stack gap="md">
        {used.map((name, index) => (
          <div key={name} role="group" aria-label={name}>
            <Code>{`{{${name}}}`}</Code>
            <SimpleGrid cols={{ base: 1, xs: 2 }} mt={6}>
              <TextInput label={t`What to ask for`} placeholder={name} {...field(name, index, 'label')} />
              <TextInput label={t`Example`} {...field(name, index, 'example')} />
            </SimpleGrid>
            <Textarea
              mt="xs"
              label={t`Default`}
              description={t`Stands there unless somebody writes otherwise; without it they must`}
              autosize
              minRows={1}
              maxRows={6}
              {...field(name, index, 'defaultValue')}
            />
          </div>
        ))}
        {form.errors['variables'] && (
          <Text size="sm" c="var(--mantine-color-error)">
            {form.errors['variables']}
          </Text>
        )}
        {used.length > 1 && (
          <Text size="sm" c="dimmed">
            <Trans>They will be asked for in this order.</Trans>
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
