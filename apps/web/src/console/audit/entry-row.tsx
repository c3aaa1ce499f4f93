import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import type { EntryFactsFragment } from '../gql/graphql.ts';
import { ChangeTable } from './change-table.tsx';
import styles from './entry-row.module.css';
import { plainWords } from './plain-words.ts';

/** Who did what to what; opened, what was there before and after. */
export function EntryRow({ entry }: { entry: EntryFactsFragment }) {
  const { operation, actorName, actorEmail, tokenName, address, subjectKind, subjectName, changes, changeCount } =
    entry;
  const told = changes.filter(({ before, after }) => before || after);
  const left = changeCount - changes.length;
  return (
    <li>
      <details className={styles.entry}>
        <summary className={styles.summary}>
          <span className={styles.what}>
            <strong>{plainWords(operation)}</strong>
            {subjectName ? <span> {subjectName}</span> : <span> {plainWords(subjectKind)}</span>}
          </span>
          <span className={styles.who}>
            {tokenName ? (
              <Trans>
                {actorName}, by the token {tokenName}
              </Trans>
            ) : (
              actorName
            )}
            {' · '}
            <Time at={entry.at} show="exact" />
          </span>
        </summary>
        <Stack gap="sm" px="md" pb="md">
          <Text size="sm" c="dimmed">
            {[actorEmail, address].filter(Boolean).join(' · ')}
          </Text>
          {told.length === 0 && (
            <Text size="sm" c="dimmed">
              <Trans>Nothing that can be shown is otherwise than before.</Trans>
            </Text>
          )}
          {told.map((change) => (
            <ChangeTable key={`${change.kind} ${change.id} ${JSON.stringify(change.before)}`} change={change} />
          ))}
          {left > 0 && (
            <Text size="sm" c="dimmed">
              <Trans>and {left} more</Trans>
            </Text>
          )}
        </Stack>
      </details>
    </li>
  );
}
