import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Switch } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import type { MyNotificationsFactsFragment } from '../gql/graphql.ts';
import { showProblem } from '../parts/notices.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';
import { SHOWN_ANEW } from './my-notifications.ts';

const SetMailNudgesDocument = graphql(/* GraphQL */ `
  mutation SetMailNudges($on: Boolean!) {
    setMailNudges(on: $on) {
      byMail
    }
  }
`);

export function MailSection({ mine }: { mine: MyNotificationsFactsFragment }) {
  const { t } = useLingui();
  const { byMail, email, mailFails } = mine;
  const [set, { loading }] = useMutation(SetMailNudgesDocument, SHOWN_ANEW);
  return (
    <SettingsSection title={t`By mail`}>
      <Switch
        label={t`Mail me at ${email}`}
        checked={byMail}
        disabled={loading}
        onChange={({ currentTarget: { checked } }) => void set({ variables: { on: checked } }).catch(showProblem)}
      />
      {byMail && mailFails && (
        <Alert color="orange">
          <Trans>
            Mail to this address failed again and again, so none is sent. Turn it off and on to have it tried again.
          </Trans>
        </Alert>
      )}
    </SettingsSection>
  );
}
