import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { viewableBy, type Audience } from '@signet/domain/visibility';
import type { CatalogueSection } from '../components/use-catalogue.ts';

export interface ChosenParts {
  componentIds: string[];
  groupIds: string[];
}

interface Props {
  sections: readonly CatalogueSection[];
  /** Only what they may see can be chosen. */
  audience: Audience;
  chosen: ChosenParts;
  onChange: (chosen: ChosenParts) => void;
}

/** Groups and components; a ticked group is all that is in it, now and later. */
export function PartTree({ sections, audience, chosen, onChange }: Props) {
  const { t } = useLingui();
  const visible = viewableBy({ audience, mayEdit: false });
  const shown = sections
    .filter(({ group }) => !group || visible.includes(group.visibility))
    .map(({ group, components }) => ({ group, components: components.filter(({ enabled }) => enabled) }))
    .filter(({ group, components }) => group !== null || components.length > 0);
  const toggled = (ids: string[], id: string) => (ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id]);

  return (
    <Fieldset legend={t`Parts`} radius="md" p="sm">
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>There is nothing yet that they could choose.</Trans>
        </Text>
      )}
      <Stack gap="sm">
        {shown.map(({ group, components }) => {
          const isWhole = group !== null && chosen.groupIds.includes(group.id);
          return (
            <Stack key={group?.id ?? 'none'} gap="xs">
              {group && (
                <Checkbox
                  label={t`All of ${group.name}`}
                  checked={isWhole}
                  onChange={() => onChange({ ...chosen, groupIds: toggled(chosen.groupIds, group.id) })}
                />
              )}
              {components.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  ml={group ? 'lg' : 0}
                  label={name}
                  disabled={isWhole}
                  checked={isWhole || chosen.componentIds.includes(id)}
                  onChange={() => onChange({ ...chosen, componentIds: toggled(chosen.componentIds, id) })}
                />
              ))}
            </Stack>
          );
        })}
      </Stack>
    </Fieldset>
  );
}
