import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { hasSecondFactor, type SignInMethod } from '@signet/domain/sign-in';
import { IconHistory, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay, useViewer } from '../session/viewer-context.ts';
import { InvitationRow } from './invitation-row.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PersonRow } from './person-row.tsx';
import { SecondFactorRule } from './second-factor-rule.tsx';
import styles from './team-page.module.css';

const TeamDocument = graphql(/* GraphQL */ `
  query Team {
    people {
      ...PersonFacts
    }
    invitations {
      ...InvitationFacts
    }
    secondFactorRequired
  }
`);

export function TeamPage() {
  const { t } = useLingui();
  const mayManage = useMay('people:manage');
  const mayReadAudit = useMay('audit:read');
  const [inviting, invite] = useDisclosure(false);
  return (
    <Stack gap="lg">
      <PageTitle title={t`Team`}>
        {mayReadAudit && (
          <Button
            variant="default"
            leftSection={<IconHistory size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/audit" {...props} />}
          >
            <Trans>Audit log</Trans>
          </Button>
        )}
        {mayManage && (
          <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={invite.open}>
            <Trans>Invite somebody</Trans>
          </Button>
        )}
      </PageTitle>
      {mayManage ? (
        <>
          <Text c="dimmed" maw={640}>
            <Trans>
              Those who sign in here. Everybody signs in with an account of their own, so that records say who did what.
            </Trans>
          </Text>
          <TeamLists />
          <InviteDialog opened={inviting} onClose={invite.close} />
        </>
      ) : (
        <Text c="dimmed">
          <Trans>Only owners and admins see and change who is in the team.</Trans>
        </Text>
      )}
    </Stack>
  );
}

/** The provider's sign-in may count as two steps, which the server knows. */
function mayHaveTwo(methods: readonly SignInMethod[]): boolean {
  return hasSecondFactor(methods) || methods.includes('PROVIDER');
}

function TeamLists() {
  const me = useViewer();
  const { data, error } = useQuery(TeamDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <ScreenState ready={data} error={error}>
      {({ people, invitations, secondFactorRequired }) => (
        <>
          <SecondFactorRule
            isRequired={secondFactorRequired}
            haveOne={people.some(({ id, signsInBy }) => id === me.id && mayHaveTwo(signsInBy))}
          />
          {invitations.length > 0 && (
            <Stack gap="xs" component="section" aria-labelledby="invited">
              <Title order={2} id="invited">
                <Trans>Invited</Trans>
              </Title>
              <Paper withBorder>
                <ul className={styles.list}>
                  {invitations.map((invitation) => (
                    <InvitationRow key={invitation.id} invitation={invitation} />
                  ))}
                </ul>
              </Paper>
            </Stack>
          )}
          <Stack gap="xs" component="section" aria-labelledby="people">
            <Title order={2} id="people">
              <Trans>People</Trans>
            </Title>
            <Paper withBorder>
              <ul className={styles.list}>
                {people.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </ul>
            </Paper>
          </Stack>
        </>
      )}
    </ScreenState>
  );
}
