import { useMutation, useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { AttemptList } from '../deliveries/attempt-list.tsx';
import { ResendDeliveryDocument } from '../deliveries/resend-delivery.ts';
import { graphql } from '../gql/gql.ts';
import type { FailedDeliveryListQuery } from '../gql/graphql.ts';
import { showProblem } from '../parts/notices.tsx';
import { ResendButton } from './resend-button.tsx';
import styles from './telling-line.module.css';

const SHOWN = 20;

const FailedDeliveryListDocument = graphql(/* GraphQL */ `
  query FailedDeliveryList($noticeId: ID!) {
    failedDeliveries(noticeId: $noticeId, first: 20) {
      id
      channel
      address
      isQuarantined
      problem
      attemptHistory {
        ...AttemptFacts
      }
    }
  }
`);

interface Props {
  noticeId: string;
  failed: number;
}

/** Who could not be told, each to be tried again, or all of them. */
export function FailedDeliveries({ noticeId, failed }: Props) {
  const { data } = useQuery(FailedDeliveryListDocument, { variables: { noticeId }, fetchPolicy: 'cache-and-network' });
  const listed = data?.failedDeliveries ?? [];
  return (
    <>
      <div>
        <ResendButton noticeId={noticeId} failed={failed} />
      </div>
      <ul className={styles.reasons}>
        {listed.map((delivery) => (
          <FailedRow key={delivery.id} delivery={delivery} />
        ))}
      </ul>
      {failed > SHOWN && listed.length === SHOWN && (
        <Text size="sm" c="dimmed">
          <Trans>and {failed - SHOWN} more</Trans>
        </Text>
      )}
    </>
  );
}

function FailedRow({ delivery }: { delivery: FailedDeliveryListQuery['failedDeliveries'][number] }) {
  const { t } = useLingui();
  const { id, address, isQuarantined, problem, attemptHistory } = delivery;
  const [resend, { loading }] = useMutation(ResendDeliveryDocument, { refetchQueries: 'active' });
  const name = address ?? t`a receiver that is gone`;
  return (
    <li className={styles.row}>
      <div className={styles.reason}>
        {name}: {problem}
        {isQuarantined && (
          <>
            {' · '}
            <Trans>in quarantine</Trans>
          </>
        )}
        <AttemptList attempts={attemptHistory} of={name} />
      </div>
      {address !== null && !isQuarantined && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={loading}
          aria-label={t`Send again: ${name}`}
          onClick={() => void resend({ variables: { id } }).catch(showProblem)}
        >
          <Trans>Send again</Trans>
        </Button>
      )}
    </li>
  );
}
