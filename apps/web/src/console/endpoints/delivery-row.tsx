import { useMutation } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { DeliveryFactsFragment } from '../gql/graphql.ts';
import { showDone, showProblem } from '../parts/notices.tsx';
import { ResendDeliveryDocument } from '../telling/resend-delivery.ts';
import { DeliveryState } from './delivery-state.tsx';
import { subjectLink } from './subject-link.ts';
import styles from './endpoints-page.module.css';

interface Props {
  delivery: DeliveryFactsFragment;
  /** Then nothing can be sent again. */
  isQuarantined: boolean;
}

export function DeliveryRow({ delivery, isQuarantined }: Props) {
  const { id, state, attempts, problem } = delivery;
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
      <Group justify="space-between" gap="sm" px="md" py="sm">
        <Stack gap={2} miw={0} flex="1 1 260px">
          <Subject delivery={delivery} />
          <Text size="sm">
            <DeliveryState delivery={delivery} />
            {attempts > 1 && (
              <>
                {' · '}
                <Plural value={attempts} one="# attempt" other="# attempts" />
              </>
            )}
          </Text>
          {problem !== null && (
            <Text size="sm" c="dimmed" className={styles.words}>
              {problem}
            </Text>
          )}
        </Stack>
        {state === 'FAILED' && !isQuarantined && (
          <Button variant="default" loading={loading} onClick={() => void onResend()}>
            <Trans>Send again</Trans>
            <VisuallyHidden> {delivery.title}</VisuallyHidden>
          </Button>
        )}
      </Group>
    </li>
  );
}

/** Where it leads, unless it is gone. */
function Subject({ delivery: { subject, title } }: Pick<Props, 'delivery'>) {
  const link = subjectLink(subject);
  if (title === null || link === null) {
    return (
      <Text fw={600}>
        <Trans>Something that was deleted</Trans>
      </Text>
    );
  }
  return (
    <Anchor fw={600} w="fit-content" className={styles.words} renderRoot={(props) => <Link {...link} {...props} />}>
      {title}
    </Anchor>
  );
}
