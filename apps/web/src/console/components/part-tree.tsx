import { useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Input, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CatalogueSection } from './use-catalogue.ts';

interface ChosenParts {
  componentIds: string[];
  groupIds: string[];
}

interface Props {
  sections: readonly CatalogueSection[];
  chosen: ChosenParts;
  /** What the box of a whole group says. */
  wholeGroup: (name: string) => string;
  /** Said where there is nothing to choose. */
  nothing: ReactNode;
  error?: ReactNode;
  onChange: (chosen: ChosenParts) => void;
}

/** Groups and components; a ticked group is all that is in it, now and later. */
export function PartTree({ sections, chosen, wholeGroup, nothing, error, onChange }: Props) {
  const { t } = useLingui();
  const { componentIds, groupIds } = chosen;
  const shown = sections.filter(({ group, components }) => group !== null || components.length > 0);
  const toggled = (ids: readonly string[], id: string) =>
    ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id];

  return (
    <Fieldset legend={t`Parts`} radius="md" p="sm">
      <Stack gap="sm">
        {shown.length === 0 && (
          <Text size="sm" c="dimmed">
            {nothing}
          </Text>
        )}
        {shown.map(({ group, components }) => {
          const isWhole = group !== null && groupIds.includes(group.id);
          return (
            <Stack key={group?.id ?? 'none'} gap="xs" role="group" aria-label={group?.name}>
              {group && (
                <Checkbox
                  label={wholeGroup(group.name)}
                  fw={550}
                  checked={isWhole}
                  onChange={() => onChange({ componentIds, groupIds: toggled(groupIds, group.id) })}
                />
              )}
              {components.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  ml={group ? 'lg' : 0}
                  label={name}
                  disabled={isWhole}
                  checked={isWhole || componentIds.includes(id)}
                  onChange={() => onChange({ groupIds, componentIds: toggled(componentIds, id) })}
                />
              ))}
            </Stack>
          );
        })}
      </Stack>
      {error && <Input.Error mt="sm">{error}</Input.Error>}
    </Fieldset>
  );
}
