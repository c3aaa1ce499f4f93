import type { Visibility } from '@signet/domain/visibility';
import { In, IsNull } from 'typeorm';
import type { IncidentUpdate } from '../incidents/incident-update.entity.js';

/** Nobody waits for what is a draft. */
const SHOWN = In(['PUBLIC', 'AUTHENTICATED'] satisfies Visibility[]);

/** Incidents that somebody waits for news of. */
export const NUDGED_INCIDENTS = { resolvedAt: IsNull(), visibility: SHOWN };

/** Maintenances that somebody has to start. */
export const NUDGED_MAINTENANCES = { status: 'SCHEDULED' as const, autoStart: false, visibility: SHOWN };

type Update = Pick<IncidentUpdate, 'id' | 'postedAt'>;

/** As the incident's status is told: by when it was posted, then by its id. */
export function newestUpdate<T extends Update>(updates: readonly T[]): T | undefined {
  return updates.toSorted((a, b) => b.postedAt.getTime() - a.postedAt.getTime() || b.id - a.id)[0];
}
