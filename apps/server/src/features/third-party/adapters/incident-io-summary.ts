import { z } from 'zod';

/** Their ids are ULIDs, which Statuspage's are not. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

const compatible = z.object({
  page: z.object({ id: z.string().regex(ULID) }),
  status: z.object({ indicator: z.string() }),
});

/** Whether what looks like a summary of Statuspage's is one of incident.io's. */
export function isIncidentIoSummary(json: unknown): boolean {
  return compatible.safeParse(json).success;
}
