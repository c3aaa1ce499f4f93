import { useLingui } from '@lingui/react/macro';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { GroupFactsFragment } from '../gql/graphql.ts';
import type { GroupChoice } from './new-components.ts';

interface Props {
  groups: readonly GroupFactsFragment[];
  group: GroupChoice;
  /** What a new one is called at first. */
  newName: string;
  error: string | undefined;
  onChoose: (group: GroupChoice) => void;
}

const NEW = 'new';

/** Where new components go. */
export function GroupChoiceField({ groups, group, newName, error, onChoose }: Props) {
  const { t } = useLingui();
  const choose = (value: string | null) => {
    if (value === null) onChoose({ kind: 'none' });
    else onChoose(value === NEW ? { kind: 'new', name: newName } : { kind: 'known', id: value });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t`Group`}
        placeholder={t`In no group`}
        clearable
        clearButtonProps={{ 'aria-label': t`In no group` }}
        data={[{ value: NEW, label: t`A new group` }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
        value={valueOf(group)}
        error={group.kind === 'known' ? error : undefined}
        onChange={choose}
      />
      {group.kind === 'new' && (
        <TextInput
          label={t`Name of the group`}
          value={group.name}
          error={error}
          onChange={({ currentTarget }) => onChoose({ kind: 'new', name: currentTarget.value })}
        />
      )}
    </SimpleGrid>
  );
}

function valueOf(group: GroupChoice): string | null {
  if (group.kind === 'none') return null;
  return group.kind === 'new' ? NEW : group.id;
}
