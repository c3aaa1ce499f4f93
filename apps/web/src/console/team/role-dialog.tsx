import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack, Text } from '@mantine/core';
import type { Role } from '@signet/domain/role';
import { useState, type FormEvent } from 'react';
import { graphql } from '../gql/gql.ts';
import type { PersonFactsFragment } from '../gql/graphql.ts';
import { FormButtons } from '../parts/form-buttons.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { RoleField } from './role-field.tsx';
import { ROLE_WORDS } from './role-words.ts';

const SetRoleDocument = graphql(/* GraphQL */ `
  mutation SetRole($personId: ID!, $role: Role!) {
    setRole(personId: $personId, role: $role) {
      ...PersonFacts
    }
  }
`);

interface Props {
  person: PersonFactsFragment;
  opened: boolean;
  onClose: () => void;
}

export function RoleDialog({ person, opened, onClose }: Props) {
  const { name } = person;
  return (
    <Modal opened={opened} onClose={onClose} title={<Trans>Role of {name}</Trans>}>
      <RoleForm person={person} onClose={onClose} />
    </Modal>
  );
}

function RoleForm({ person: { id, name, role: present }, onClose }: Omit<Props, 'opened'>) {
  const { i18n } = useLingui();
  const [role, setRole] = useState<Role>(present);
  const [change] = useMutation(SetRoleDocument, { refetchQueries: ['Team'] });
  const { save, saving, problem } = useSaving(() => undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await save(() => change({ variables: { personId: id, role } }));
    if (!saved) return;
    const word = i18n._(ROLE_WORDS[role].name);
    showDone(
      <Trans>
        {name} is now: {word}.
      </Trans>,
    );
    onClose();
  };

  return (
    <form onSubmit={submit}>
      <Stack>
        <RoleField value={role} onChange={setRole} />
        <Text size="sm" c="dimmed">
          <Trans>It holds at once, also for their API tokens. Their console follows within seconds.</Trans>
        </Text>
        <FormProblem problem={problem} />
        <FormButtons saving={saving} onCancel={onClose} />
      </Stack>
    </form>
  );
}
