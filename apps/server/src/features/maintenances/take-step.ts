import { mayTake, type MaintenanceStatus, type MaintenanceStep } from '@signet/domain/maintenance';
import type { MaintenanceTurn } from '@signet/domain/news';
import type { Context } from '../../core/context.js';
import { nextUpdatedAt } from '../../core/edits.js';
import { conflict } from '../../core/errors.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { deriveCovered } from './covered-components.js';
import type { Maintenance } from './maintenance.entity.js';
import { writeMaintenanceUpdate } from './write-maintenance-update.js';

const REFUSALS: Record<MaintenanceStep, string> = {
  start: 'Only a scheduled maintenance can be started.',
  complete: 'Only a maintenance in progress can be completed.',
  cancel: 'What is over cannot be cancelled.',
};

const TURNS: Record<MaintenanceStep, MaintenanceTurn> = {
  start: 'STARTED',
  complete: 'COMPLETED',
  cancel: 'CANCELLED',
};

export interface StepOptions {
  /** When it happened. */
  at: Date;
  /** What visitors are told with it. */
  message?: string | null | undefined;
  /** Whether subscribers are told; as the plan has it where that is not said. */
  notify?: boolean | null | undefined;
}

/** Moves a maintenance on; its components follow. @throws AppError CONFLICT if its status forbids the step */
export async function takeStep(
  tx: Context,
  changes: PageChanges,
  maintenance: Maintenance,
  step: MaintenanceStep,
  { at, message, notify }: StepOptions,
): Promise<void> {
  if (!mayTake(step, maintenance.status)) throw conflict(REFUSALS[step]);
  Object.assign(maintenance, stateAfter(step, at, maintenance.status), {
    sequence: maintenance.sequence + 1,
    updatedAt: nextUpdatedAt(maintenance, tx.now()),
  });
  await tx.db.save(maintenance);
  const updateId = message ? await writeMaintenanceUpdate(tx, maintenance, message) : null;
  if (notify ?? maintenance.notify)
    changes.tell({ kind: 'MAINTENANCE', maintenanceId: maintenance.id, turn: TURNS[step], updateId });
  await deriveCovered(tx, changes, maintenance);
  changes.touch('Maintenance', maintenance.id, maintenance.visibility, maintenance.visibility);
}

function stateAfter(step: MaintenanceStep, at: Date, before: MaintenanceStatus): Partial<Maintenance> {
  if (step === 'start') return { status: 'IN_PROGRESS', actualStart: at };
  if (step === 'complete') return { status: 'COMPLETED', actualEnd: at };
  return { status: 'CANCELLED', ...(before === 'IN_PROGRESS' && { actualEnd: at }) };
}
