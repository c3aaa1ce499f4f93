import { Box, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ComponentFactsFragment, GroupFactsFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { useSaving } from '../parts/use-saving.ts';
import { ComponentFields, componentInput, useComponentForm } from './component-form.tsx';
import { useUpdateComponent } from './use-update-component.tsx';

const valuesOf = ({ name, description, link, tags, group, enabled }: ComponentFactsFragment) => ({
  name,
  description: description ?? '',
  link: link ?? '',
  tags,
  groupId: group?.id ?? null,
  enabled,
});

interface Props {
  component: ComponentFactsFragment;
  /** It may move to. */
  groups: readonly GroupFactsFragment[];
  onClose: () => void;
}

/** A component, turned into a form. */
export function EditComponent({ component, groups, onClose }: Props) {
  const [seen, setSeen] = useState(component);
  const form = useComponentForm(valuesOf(component));
  const { save, saving, problem, forgetProblem } = useSaving(form.setErrors);
  const { send } = useUpdateComponent(seen);

  const submit = form.onSubmit(async (values) => {
    const changes = onlyChanged(componentInput(valuesOf(seen)), componentInput(values));
    if (Object.keys(changes).length === 0 || (await save(() => send(changes, seen.updatedAt)))) onClose();
  });

  return (
    <Box p="md">
      <form onSubmit={submit} noValidate aria-label={component.name}>
        <Stack>
          <ComponentFields form={form} groups={groups} />
          <FormProblem
            problem={problem}
            onKeepMine={() => {
              setSeen(component);
              forgetProblem();
            }}
            onTakeTheirs={() => {
              setSeen(component);
              form.setValues(valuesOf(component));
              forgetProblem();
            }}
          />
          <FormButtons saving={saving} onCancel={onClose} />
        </Stack>
      </form>
    </Box>
  );
}
