import { useMutation } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { graphql } from '../gql/gql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';

const ResendFailedDeliveriesDocument = graphql(/* GraphQL */ `
  mutation ResendFailedDeliveries($noticeId: ID!) {
    resendFailedDeliveries(noticeId: $noticeId)
  }
`);

interface Props {
  noticeId: string;
  /** How many were given up. */
  failed: number;
  /** Of which news, where that does not stand beside it. */
  label?: string;
}

/** Everything of one update that was given up is tried again. */
export function ResendButton({ noticeId, failed, label }: Props) {
  const [resend, { loading }] = useMutation(ResendFailedDeliveriesDocument, { refetchQueries: 'active' });
  const click = async () => {
    try {
      const { data } = await resend({ variables: { noticeId } });
      const count = data?.resendFailedDeliveries ?? 0;
      const leftOut = failed - count;
      showDone(
        count > 0 ? (
          <>
            <Plural value={count} one="# delivery is tried again." other="# deliveries are tried again." />{' '}
            {leftOut > 0 && (
              <Plural
                value={leftOut}
                one="# is not: its receiver is in quarantine, or gone."
                other="# are not: their receivers are in quarantine, or gone."
              />
            )}
          </>
        ) : (
          <Trans>Nothing is sent: the receivers are in quarantine, or gone.</Trans>
        ),
      );
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Button size="compact-sm" variant="default" loading={loading} aria-label={label} onClick={() => void click()}>
      <Trans>Send all that failed again</Trans>
    </Button>
  );
}
