import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { reaches } from '@signet/domain/role';
import type { SignInMethod } from '@signet/domain/sign-in';
import { Time } from '../../shared/time.tsx';
import { graphql } from '../gql/gql.ts';
import type { PersonFactsFragment } from '../gql/graphql.ts';
import { useViewer } from '../session/viewer-context.ts';
import { PersonMenu } from './person-menu.tsx';
import { ROLE_WORDS } from './role-words.ts';

graphql(/* GraphQL */ `
  fragment PersonFacts on Person {
    id
    name
    email
    role
    roleSetBy
    signsInBy
    lastSignInAt
  }
`);

const METHOD_WORDS: Record<SignInMethod, MessageDescriptor> = {
  PASSWORD: msg`password`,
  AUTHENTICATOR: msg`authenticator app`,
  PASSKEY: msg`passkey`,
  PROVIDER: msg`single sign-on`,
};

export function PersonRow({ person }: { person: PersonFactsFragment }) {
  const { i18n } = useLingui();
  const me = useViewer();
  const { id, name, email, role, roleSetBy, signsInBy } = person;
  return (
    <li>
      <Group justify="space-between" gap="sm" px="md" py="sm" wrap="nowrap">
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            <Badge variant="light">{i18n._(ROLE_WORDS[role].name)}</Badge>
            {roleSetBy !== null && (
              <Text size="sm" c="dimmed">
                <Trans>set by {roleSetBy}</Trans>
              </Text>
            )}
            {id === me.id && (
              <Text size="sm" c="dimmed">
                <Trans>you</Trans>
              </Text>
            )}
          </Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Text>
          <Text size="sm" c="dimmed">
            <LastSignIn at={person.lastSignInAt} />
            {' · '}
            <Methods methods={signsInBy} />
          </Text>
        </Stack>
        {id !== me.id && reaches(me.role, role) && <PersonMenu person={person} />}
      </Group>
    </li>
  );
}

function Methods({ methods }: { methods: readonly SignInMethod[] }) {
  const { i18n } = useLingui();
  const [first] = methods;
  if (first === undefined) return <Trans>no way to sign in</Trans>;
  if (first === 'PASSWORD' && methods.length === 1) return <Trans>password only</Trans>;
  return methods.map((method) => i18n._(METHOD_WORDS[method])).join(' + ');
}

function LastSignIn({ at }: { at: string | null }) {
  if (at === null) return <Trans>never signed in</Trans>;
  return (
    <Trans>
      last signed in <Time at={at} show="relative" />
    </Trans>
  );
}
