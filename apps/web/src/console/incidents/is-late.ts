import type { IncidentStatus } from '@signet/domain/incident';

interface Promised {
  status: IncidentStatus;
  nextUpdateBy: string | null;
}

/** Whether the time of a promised update has gone by. */
export function isLate({ status, nextUpdateBy }: Promised, now: number): boolean {
  return status !== 'RESOLVED' && nextUpdateBy !== null && new Date(nextUpdateBy).getTime() < now;
}
