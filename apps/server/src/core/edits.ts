import { conflict } from './errors.js';

/** @throws AppError CONFLICT if it changed after the editor looked at it */
export function mustBeUnchanged(
  what: string,
  { updatedAt }: { updatedAt: Date },
  ifUnchangedSince: Date | null | undefined,
): void {
  if (ifUnchangedSince && ifUnchangedSince.getTime() !== updatedAt.getTime()) {
    throw conflict(`${what} was changed by somebody else at ${updatedAt.toISOString()}. Look at that change first.`);
  }
}

/** The moment of an edit: now, yet always later than the one before. */
export function nextUpdatedAt({ updatedAt }: { updatedAt: Date }, now: Date): Date {
  return new Date(Math.max(now.getTime(), updatedAt.getTime() + 1));
}
