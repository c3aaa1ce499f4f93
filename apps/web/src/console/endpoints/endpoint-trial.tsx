import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Text } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment, SendTestWebhookMutation } from '../gql/graphql.ts';
import { showProblem } from '../parts/notices.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';

const SendTestWebhookDocument = graphql(/* GraphQL */ `
  mutation SendTestWebhook($id: ID!) {
    sendTestWebhook(id: $id) {
      status
      problem
    }
  }
`);

/** Sends a test at once, and shows what came of it. */
export function EndpointTrial({ endpoint: { id, channel } }: { endpoint: EndpointFactsFragment }) {
  const { t } = useLingui();
  const [attempt, { data, loading }] = useMutation(SendTestWebhookDocument);
  const tryIt = () => attempt({ variables: { id } }).catch(showProblem);
  return (
    <SettingsSection title={t`Try it`}>
      <Text>
        {channel === 'WEBHOOK' ? (
          <Trans>Posts a signed message of the type “test”, on which nobody acts, and tells what is answered.</Trans>
        ) : (
          <Trans>Posts a message that says that it is a test, and tells what is answered.</Trans>
        )}
      </Text>
      <div>
        <Button variant="default" loading={loading} onClick={() => void tryIt()}>
          <Trans>Send a test</Trans>
        </Button>
        <div role="status">{data && !loading && <Outcome trial={data.sendTestWebhook} />}</div>
      </div>
    </SettingsSection>
  );
}

function Outcome({ trial: { status, problem } }: { trial: SendTestWebhookMutation['sendTestWebhook'] }) {
  if (problem === null)
    return <Alert mt="md" color="green" title={<Trans>It took the message, and answered {status}</Trans>} />;
  return (
    <Alert mt="md" color="red" title={<Trans>It did not take the message</Trans>} style={{ overflowWrap: 'anywhere' }}>
      {problem}
    </Alert>
  );
}
