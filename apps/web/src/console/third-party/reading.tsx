import { Trans } from '@lingui/react/macro';
import { Alert, Code, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import type { FollowedFactsFragment } from '../gql/graphql.ts';

type Health = NonNullable<NonNullable<FollowedFactsFragment['thirdParty']>['health']>;

/** When a provider was read and will be, and why it cannot be. */
export function Reading({ health: { lastReadAt, nextAt, failures, problem, failedBody } }: { health: Health }) {
  return (
    <>
      <Text size="sm" c="dimmed">
        {lastReadAt ? (
          <Trans>
            Last read <Time at={lastReadAt} show="relative" />
          </Trans>
        ) : (
          <Trans>Not read yet</Trans>
        )}
        {' · '}
        <Trans>
          next at <Time at={nextAt} show="exact" />
        </Trans>
      </Text>
      {problem && (
        <Alert color="orange" title={<Trans>It cannot be read</Trans>}>
          <Text size="sm">
            {problem} {failures > 1 && <Trans>({failures} times in a row)</Trans>}
          </Text>
          {failedBody && (
            <details>
              <summary>
                <Trans>What was answered</Trans>
              </summary>
              <Code block>{failedBody.slice(0, 2_000)}</Code>
            </details>
          )}
        </Alert>
      )}
    </>
  );
}
