import { Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { MyNotificationsFactsFragment } from '../gql/graphql.ts';
import styles from '../parts/row-list.module.css';

type Browser = MyNotificationsFactsFragment['browsers'][number];

interface Props {
  browsers: Browser[];
  busy: boolean;
  onRemove: (id: string) => void;
}

/** Browsers that one does not sit at; they are known by when they were added and by whose service they use. */
export function BrowserList({ browsers, busy, onRemove }: Props) {
  return (
    <ul className={styles.rows}>
      {browsers.map(({ id, service, gone, createdAt }) => (
        <li key={id}>
          <Group justify="space-between" gap="sm" py="xs">
            <Text size="sm" miw={0} flex="1 1 200px" style={{ overflowWrap: 'anywhere' }}>
              <Trans>
                Added <Time at={createdAt} show="moment" />, by way of {service}
              </Trans>
              {gone && (
                <Text span size="sm" c="dimmed">
                  {' · '}
                  <Trans>is gone</Trans>
                </Text>
              )}
            </Text>
            <Button variant="default" size="compact-sm" disabled={busy} onClick={() => onRemove(id)}>
              <Trans>Remove</Trans>
              <VisuallyHidden> {service}</VisuallyHidden>
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
