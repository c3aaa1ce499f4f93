import type { AuditFilter } from '../gql/graphql.ts';

/** How far back the list goes, in days. */
export const AUDIT_DAYS = ['1', '7', '30', '90'] as const;
export type AuditDays = (typeof AUDIT_DAYS)[number];

/** Which entries are listed, as the address keeps it. */
export interface AuditSearch {
  search?: string;
  person?: string;
  days?: AuditDays;
}

const DAY_MS = 86_400_000;

export function filterOf({ search, person, days }: AuditSearch, now: number): AuditFilter {
  return {
    ...(search && { search }),
    ...(person && { personId: person }),
    ...(days && { from: new Date(now - Number(days) * DAY_MS).toISOString() }),
  };
}

/** Where all that match are had as CSV. */
export function auditFile({ search, personId, from }: AuditFilter): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(personId && { personId }),
    ...(from && { from }),
  }).toString();
  return `/audit.csv${query && `?${query}`}`;
}
