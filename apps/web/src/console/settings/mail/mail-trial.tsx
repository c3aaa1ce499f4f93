import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { serverErrors } from '../../client/form-errors.ts';
import { problemOf } from '../../client/problem.ts';
import { graphql } from '../../gql/gql.ts';
import type { SendTestMailMutation } from '../../gql/graphql.ts';
import { showProblem } from '../../parts/notices.tsx';
import { useViewer } from '../../session/viewer-context.ts';
import { SettingsSection } from '../settings-section.tsx';
import { mailInput, type MailValues } from './mail-values.ts';

const SendTestMailDocument = graphql(/* GraphQL */ `
  mutation SendTestMail($to: String!, $input: MailSettingsInput) {
    sendTestMail(to: $to, input: $input) {
      problem
      isKept
    }
  }
`);

/** Mails somebody at once: by what stands in the form where there is one, else as mails leave now. */
export function MailTrial({ form }: { form?: UseFormReturnType<MailValues> | undefined }) {
  const { t } = useLingui();
  const { email } = useViewer();
  const [to, setTo] = useState(email);
  const [wrong, setWrong] = useState<string>();
  const [tried, setTried] = useState<SendTestMailMutation['sendTestMail']>();
  const [attempt, { loading }] = useMutation(SendTestMailDocument, { refetchQueries: ['KeptMails'] });

  const tryIt = async () => {
    setTried(undefined);
    setWrong(undefined);
    if (form?.validate().hasErrors) return;
    try {
      const { data } = await attempt({ variables: { to, ...(form && { input: mailInput(form.values) }) } });
      setTried(data?.sendTestMail);
    } catch (error) {
      const { to: ofAddress, ...errors } = serverErrors(problemOf(error).fields);
      setWrong(ofAddress);
      if (Object.keys(errors).length > 0 && form) form.setErrors(errors);
      else if (ofAddress === undefined) showProblem(error);
    }
  };

  return (
    <SettingsSection title={t`Try it`}>
      <Text>
        {form ? (
          <Trans>Sends a mail by what stands above, before you save it.</Trans>
        ) : (
          <Trans>Sends a mail as news would be sent.</Trans>
        )}
      </Text>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void tryIt();
        }}
      >
        <Group align="end">
          <TextInput
            label={t`Send a test to`}
            type="email"
            flex="1 1 240px"
            value={to}
            error={wrong}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={loading}>
            <Trans>Send a test</Trans>
          </Button>
        </Group>
      </form>
      <div role="status">{tried && <Outcome tried={tried} />}</div>
    </SettingsSection>
  );
}

function Outcome({ tried: { problem, isKept } }: { tried: SendTestMailMutation['sendTestMail'] }) {
  if (problem !== null) {
    return (
      <Alert color="red" title={<Trans>It was not sent</Trans>} style={{ overflowWrap: 'anywhere' }}>
        {problem}
      </Alert>
    );
  }
  if (isKept) {
    return (
      <Alert color="orange" title={<Trans>It was kept</Trans>}>
        <Trans>No mail server is set: it is the first of the kept mails below.</Trans>
      </Alert>
    );
  }
  return (
    <Alert color="green" title={<Trans>The mail server took it</Trans>}>
      <Trans>Look into the mailbox; if it is not there, look among the spam.</Trans>
    </Alert>
  );
}
