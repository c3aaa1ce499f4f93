import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { variablesIn } from '@signet/domain/template';
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import type { FormErrors } from '../client/form-errors.ts';
import type { TemplateFactsFragment } from '../gql/graphql.ts';
import { fill, type TemplateFilling } from './template-filling.ts';

interface Props {
  template: TemplateFactsFragment;
  onAnswered: (filling: TemplateFilling) => void;
}

/** What a template asks for; one that asks for nothing answers at once. */
export function TemplateQuestions({ template, onAnswered }: Props) {
  const { t } = useLingui();
  const { variables } = template;
  const [values, setValues] = useState(() =>
    Object.fromEntries(variables.map(({ name, defaultValue }) => [name, defaultValue ?? ''])),
  );
  const [errors, setErrors] = useState<FormErrors>({});
  const inTitle = variablesIn(template.title);

  const answer = () => {
    const filled = fill(template, values);
    setErrors(filled.ok ? {} : filled.errors);
    if (filled.ok) onAnswered(filled.filling);
  };
  const answerAtOnce = useEffectEvent(() => {
    if (variables.length === 0) answer();
  });
  useEffect(() => answerAtOnce(), []);
  if (variables.length === 0) return null;

  const field = ({ name, label, example }: (typeof variables)[number]) => ({
    label: label ?? name,
    placeholder: example ? t`For example ${example}` : undefined,
    value: values[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      setErrors(({ [name]: _mended, ...others }) => others);
      setValues({ ...values, [name]: event.currentTarget.value });
    },
  });
  // The form around belongs to somebody else: Enter fills in, it does not publish.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    answer();
  };

  return (
    <Fieldset legend={t`What the template asks for`} radius="md" p="sm">
      <Stack gap="sm">
        {variables.map((variable) =>
          inTitle.includes(variable.name) ? (
            <TextInput key={variable.name} {...field(variable)} onKeyDown={onKeyDown} />
          ) : (
            <Textarea key={variable.name} autosize minRows={1} maxRows={8} {...field(variable)} />
          ),
        )}
        {errors[''] && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {errors['']}
          </Text>
        )}
        <Button variant="light" onClick={answer} style={{ alignSelf: 'start' }}>
          <Trans>Fill in</Trans>
        </Button>
      </Stack>
    </Fieldset>
  );
}
