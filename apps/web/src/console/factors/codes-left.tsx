import { useMutation } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import { showProblem } from '../parts/notices.tsx';

const RenewRecoveryCodesDocument = graphql(/* GraphQL */ `
  mutation RenewRecoveryCodes {
    renewRecoveryCodes
  }
`);

/** From here on it is time to make new ones. */
const FEW = 3;

interface Props {
  left: number;
  withProof: <T>(work: () => Promise<T>) => Promise<T>;
  onRenewed: (codes: readonly string[]) => void;
  /** Another button beside its own. */
  children: ReactNode;
}

/** How many recovery codes are left, and a way to ten new ones. */
export function CodesLeft({ left, withProof, onRenewed, children }: Props) {
  const [renew, { loading }] = useMutation(RenewRecoveryCodesDocument, {
    refetchQueries: ['MyFactors'],
    fetchPolicy: 'no-cache',
  });

  const onRenew = async () => {
    try {
      const { data } = await withProof(() => renew());
      if (data) onRenewed(data.renewRecoveryCodes);
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <>
      {left <= FEW ? (
        <Alert color="orange">
          <CountLeft left={left} /> <Trans>Make new ones before you need them.</Trans>
        </Alert>
      ) : (
        <Text>
          <CountLeft left={left} />
        </Text>
      )}
      <Group>
        <Button variant="default" loading={loading} onClick={() => void onRenew()}>
          <Trans>Make new recovery codes</Trans>
        </Button>
        {children}
      </Group>
    </>
  );
}

function CountLeft({ left }: { left: number }) {
  return (
    <Plural
      value={left}
      _0="No recovery code is left."
      one="# of your ten recovery codes is left."
      other="# of your ten recovery codes are left."
    />
  );
}
