import { useClock } from '../../shared/clock.tsx';
import { isOverdue } from '../../shared/is-overdue.ts';
import type { MaintenanceFactsFragment } from '../gql/graphql.ts';
import { useAhead } from './use-ahead.ts';

/** Those that should have started, or ended, by now. */
export function useOverdueMaintenances(): MaintenanceFactsFragment[] {
  const { now } = useClock();
  const { ahead = [] } = useAhead();
  return ahead.filter((maintenance) => isOverdue(maintenance, now));
}
