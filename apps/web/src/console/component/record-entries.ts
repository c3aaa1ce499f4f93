import type { ComponentStatus } from '@signet/domain/component';
import type { CorrectionFactsFragment, StatusChangeFactsFragment } from '../gql/graphql.ts';

export type RecordEntry =
  | {
      kind: 'set';
      key: string;
      at: string;
      change: StatusChangeFactsFragment;
      /** Null for the first one, and for one whose predecessor is not loaded yet. */
      before: ComponentStatus | null;
    }
  | { kind: 'corrected' | 'withdrawn'; key: string; at: string; correction: CorrectionFactsFragment };

/**
 * Base statuses and corrections in one list, newest first. While older statuses are still to be loaded it ends with
 * the oldest that is there, so that nothing of it is missing.
 */
export function recordEntries(
  changes: readonly StatusChangeFactsFragment[],
  corrections: readonly CorrectionFactsFragment[],
  hasOlder: boolean,
): RecordEntry[] {
  const set = changes.map((change, n): RecordEntry => ({
    kind: 'set',
    key: `set ${change.id}`,
    at: change.at,
    change,
    before: changes[n + 1]?.status ?? null,
  }));
  const corrected = corrections.flatMap((correction): RecordEntry[] => {
    const { id, madeAt, withdrawnAt } = correction;
    const made = { kind: 'corrected', key: `corrected ${id}`, at: madeAt, correction } as const;
    return withdrawnAt === null
      ? [made]
      : [{ kind: 'withdrawn', key: `withdrawn ${id}`, at: withdrawnAt, correction }, made];
  });
  const oldest = hasOlder ? changes.at(-1)?.at : undefined;
  return [...set, ...corrected]
    .filter(({ at }) => oldest === undefined || Date.parse(at) >= Date.parse(oldest))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
