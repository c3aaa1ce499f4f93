import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { DeliveryFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { AttemptList } from './attempt-list.tsx';
import { DeliveryState } from './delivery-state.tsx';
import { ResendDeliveryDocument } from './resend-delivery.ts';
import { SubjectLink } from './subject-link.tsx';

interface Props {
  delivery: DeliveryFactsFragment;
  /** Then nothing can be sent again. */
  isQuarantined: boolean;
}

export function DeliveryRow({ delivery, isQuarantined }: Props) {
  const { id, subject, title, state, problem, attemptHistory } = delivery;
  const [resend, { loading }] = useMutation(ResendDeliveryDocument);
  const onResend = async () => {
    try {
      await resend({ variables: { id } });
      showDone(<Trans>It is sent again now, under the same id.</Trans>);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="sm" px="md" py="sm">
        <Stack gap={2} miw={0} flex="1 1 260px">
          <SubjectLink subject={subject} title={title} />
          <Text size="sm">
            <DeliveryState delivery={delivery} />
          </Text>
          {problem !== null && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {problem}
            </Text>
          )}
          <AttemptList attempts={attemptHistory} of={title ?? ''} />
        </Stack>
        {state === 'FAILED' && !isQuarantined && (
          <Button variant="default" loading={loading} onClick={() => void onResend()}>
            <Trans>Send again</Trans>
            <VisuallyHidden> {title}</VisuallyHidden>
          </Button>
        )}
      </Group>
    </li>
  );
}
