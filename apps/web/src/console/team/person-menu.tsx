import { useMutation } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { hasSecondFactor } from '@signet/domain/sign-in';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconLogout, IconShieldOff, IconUserCog, IconUserMinus } from '@tabler/icons-react';
import { graphql } from '../gql/gql.ts';
import type { PersonFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import { ResetFactorDialog } from './reset-factor-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

const EndSessionsOfDocument = graphql(/* GraphQL */ `
  mutation EndSessionsOf($personId: ID!) {
    endSessionsOf(personId: $personId)
  }
`);

const icon = { size: 16, 'aria-hidden': true } as const;

export function PersonMenu({ person }: { person: PersonFactsFragment }) {
  const { t } = useLingui();
  const { id, name } = person;
  const [choosing, choose] = useDisclosure(false);
  const [resetting, reset] = useDisclosure(false);
  const [removing, remove] = useDisclosure(false);
  const [endSessionsOf] = useMutation(EndSessionsOfDocument, { variables: { personId: id } });

  const signOut = async () => {
    try {
      const { data } = await endSessionsOf();
      const ended = data?.endSessionsOf ?? 0;
      showDone(
        <Trans>
          {name} is signed out: <Plural value={ended} one="# session" other="# sessions" /> ended.
        </Trans>,
      );
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <>
      <Menu position="bottom-end" keepMounted={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t`More about ${name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {person.roleSetBy === null && (
            <Menu.Item leftSection={<IconUserCog {...icon} />} onClick={choose.open}>
              <Trans>Change role</Trans>
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void signOut()}>
            <Trans>Sign out everywhere</Trans>
          </Menu.Item>
          {hasSecondFactor(person.signsInBy) && (
            <Menu.Item leftSection={<IconShieldOff {...icon} />} onClick={reset.open}>
              <Trans>Reset second factor</Trans>
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item c="var(--status-major)" leftSection={<IconUserMinus {...icon} />} onClick={remove.open}>
            <Trans>Remove from the team</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RoleDialog person={person} opened={choosing} onClose={choose.close} />
      <ResetFactorDialog person={person} opened={resetting} onClose={reset.close} />
      <RemovePersonDialog person={person} opened={removing} onClose={remove.close} />
    </>
  );
}
