import { worstOf, type ComponentStatus } from '@signet/domain/component';
import { packHistory, unpackHistory } from '@signet/domain/packed-history';
import type { HistoryFieldsFragment } from '../gql/graphql.ts';

/** As the server packed it: a page carries ninety days of each component, and most of them are alike. */
export type CompactHistory = HistoryFieldsFragment;

/** Today, now that the component has another status: its colour at once, its exact share with the next whole page. */
export function markToday(history: CompactHistory, status: ComponentStatus): CompactHistory {
  const { first, runs } = unpackHistory(history.packed);
  const last = runs.at(-1);
  if (!last || last.spans.some((span) => span.status === status)) return history;
  const before = last.count > 1 ? [...runs.slice(0, -1), { ...last, count: last.count - 1 }] : runs.slice(0, -1);
  const today = {
    ...last,
    count: 1,
    worst: worstOf([last.worst, status]),
    spans: [...last.spans, { status, seconds: 1 }],
  };
  return { ...history, packed: packHistory({ first, runs: [...before, today] }) };
}
