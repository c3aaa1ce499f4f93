import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Input, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CatalogueSection } from '../components/use-catalogue.ts';

interface Parts {
  componentIds: string[];
  groupIds: string[];
}

interface Props extends Parts {
  sections: readonly CatalogueSection[];
  error: ReactNode;
  onChange: (parts: Parts) => void;
}

/** Groups, each with what is in it, and components; a group that is ticked takes its components along. */
export function PartsTree({ sections, componentIds, groupIds, error, onChange }: Props) {
  const { t } = useLingui();
  const shown = sections.filter(({ group, components }) => group !== null || components.length > 0);
  const toggled = (ids: readonly string[], id: string) =>
    ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id];
  return (
    <Fieldset legend={t`Parts`} radius="md" p="sm">
      <Stack gap="sm">
        {shown.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>There are no components yet.</Trans>
          </Text>
        )}
        {shown.map(({ group, components }) => (
          <Stack key={group?.id ?? 'none'} gap="xs" role="group" aria-label={group?.name}>
            {group && (
              <Checkbox
                label={t`All of ${group.name}, also what is added later`}
                fw={550}
                checked={groupIds.includes(group.id)}
                onChange={() => onChange({ componentIds, groupIds: toggled(groupIds, group.id) })}
              />
            )}
            {components.map(({ id, name }) => (
              <Checkbox
                key={id}
                ml={group ? 'lg' : 0}
                label={name}
                disabled={group !== null && groupIds.includes(group.id)}
                checked={componentIds.includes(id) || (group !== null && groupIds.includes(group.id))}
                onChange={() => onChange({ groupIds, componentIds: toggled(componentIds, id) })}
              />
            ))}
          </Stack>
        ))}
      </Stack>
      {error && <Input.Error mt="sm">{error}</Input.Error>}
    </Fieldset>
  );
}
