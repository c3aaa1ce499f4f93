import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Select, Stack, Text } from '@mantine/core';
import { COMPONENT_STATUSES, type ComponentStatus } from '@signet/domain/component';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import type { ComponentFactsFragment } from '../gql/graphql.ts';
import type { ChosenImpacts } from './impact-delta.ts';
import styles from './impact-tree.module.css';

interface Props {
  label: string;
  sections: readonly CatalogueSection[];
  chosen: ChosenImpacts;
  onChange: (chosen: ChosenImpacts) => void;
  /** What the incident states now, so that a change shows as one. */
  current?: ChosenImpacts;
  /** Whether OPERATIONAL can be stated; without it, unticking says so. */
  withOperational?: boolean;
  /** The status of a component that is just ticked. */
  usual?: ComponentStatus;
}

/** Components by group; a ticked one has an impact. */
export function ImpactTree({
  label,
  sections,
  chosen,
  onChange,
  current = {},
  withOperational = false,
  usual = 'DEGRADED_PERFORMANCE',
}: Props) {
  const shown = sections
    .map(({ group, components }) => ({
      group,
      components: components.filter(({ id, enabled }) => enabled || id in chosen || id in current),
    }))
    .filter(({ components }) => components.length > 0);
  const set = (id: string, status: ComponentStatus | null) => {
    const { [id]: _previous, ...others } = chosen;
    onChange(status ? { ...others, [id]: status } : others);
  };

  return (
    <Fieldset legend={label} radius="md" p="sm">
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>There are no components yet.</Trans>
        </Text>
      )}
      <Stack gap="sm">
        {shown.map(({ group, components }) => (
          <div key={group?.id ?? 'none'} role="group" aria-label={group?.name}>
            {group && (
              <Text size="sm" c="dimmed" fw={550}>
                {group.name}
              </Text>
            )}
            {components.map((component) => (
              <Line
                key={component.id}
                component={component}
                status={chosen[component.id]}
                before={current[component.id]}
                withOperational={withOperational}
                usual={usual}
                onChange={(status) => set(component.id, status)}
              />
            ))}
          </div>
        ))}
      </Stack>
    </Fieldset>
  );
}

interface LineProps {
  component: ComponentFactsFragment;
  status: ComponentStatus | undefined;
  before: ComponentStatus | undefined;
  withOperational: boolean;
  usual: ComponentStatus;
  onChange: (status: ComponentStatus | null) => void;
}

function Line({ component: { name }, status, before, withOperational, usual, onChange }: LineProps) {
  const { t, i18n } = useLingui();
  const statuses = COMPONENT_STATUSES.filter((it) => withOperational || it !== 'OPERATIONAL');
  return (
    <div className={styles.line}>
      <Checkbox
        label={name}
        checked={status !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? (before ?? usual) : null)}
      />
      {status && (
        <Select<ComponentStatus>
          size="xs"
          w={{ base: 230, sm: 200 }}
          aria-label={t`Impact on ${name}`}
          allowDeselect={false}
          value={status}
          onChange={(value) => value && onChange(value)}
          data={statuses.map((value) => ({ value, label: i18n._(COMPONENT_WORDS[value]) }))}
          renderOption={({ option }) => <ComponentStatusLabel status={option.value} />}
        />
      )}
      {before && before !== status && (
        <Text size="sm" c="dimmed" className={styles.before}>
          {status ? (
            <Trans>was {i18n._(COMPONENT_WORDS[before])}</Trans>
          ) : (
            <Trans>was {i18n._(COMPONENT_WORDS[before])}, no longer affected</Trans>
          )}
        </Text>
      )}
    </div>
  );
}
