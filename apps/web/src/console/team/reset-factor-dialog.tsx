import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useProof } from '../factors/use-proof.tsx';
import { graphql } from '../gql/gql.ts';
import type { PersonFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';

const ResetSecondFactorDocument = graphql(/* GraphQL */ `
  mutation ResetSecondFactor($personId: ID!) {
    resetSecondFactor(personId: $personId) {
      ...PersonFacts
    }
  }
`);

interface Props {
  person: PersonFactsFragment;
  opened: boolean;
  onClose: () => void;
}

/** For somebody who has lost their app, their passkeys and their recovery codes. */
export function ResetFactorDialog({ person: { id, name }, opened, onClose }: Props) {
  const { t } = useLingui();
  const { withProof, proofDialog } = useProof();
  const [reset] = useMutation(ResetSecondFactorDocument, { variables: { personId: id } });
  const { save, saving, problem } = useSaving(() => undefined);

  const onReset = async () => {
    if (!(await save(() => withProof(() => reset())))) return;
    showDone(<Trans>{name} signs in with the password alone now.</Trans>);
    onClose();
  };

  return (
    <Modal opened={opened} onClose={onClose} title={t`Reset second factor`}>
      <Stack>
        <Text>
          <Trans>Make sure that it is really {name} who asks for it: call them. This ends:</Trans>
        </Text>
        <List>
          <List.Item>
            <Trans>their authenticator app, passkeys and recovery codes: the password alone is enough again</Trans>
          </List.Item>
          <List.Item>
            <Trans>their sessions: they are signed out within seconds</Trans>
          </List.Item>
        </List>
        <Text c="dimmed" size="sm">
          <Trans>They are told by mail, where mails are sent.</Trans>
        </Text>
        <FormProblem problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button color="red.8" loading={saving} data-autofocus onClick={() => void onReset()}>
            <Trans>Reset</Trans>
          </Button>
        </Group>
      </Stack>
      {proofDialog}
    </Modal>
  );
}
