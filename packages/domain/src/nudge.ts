const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What tells operators that something waits for them, by the ids and the moments that make it the same or another. */
export type Nudge = PromiseNudge | SilenceNudge | LateStartNudge | HeldBackNudge;
export type NudgeKind = Nudge['kind'];

/** The update that visitors were promised is due soon. */
export interface PromiseNudge {
  kind: 'PROMISE';
  incidentId: number;
  /** As the promise says, ISO 8601. */
  dueBy: string;
}

/** An open incident has had no update for long. */
export interface SilenceNudge {
  kind: 'SILENCE';
  incidentId: number;
  /** The last one. */
  updateId: number;
}

/** Planned work that somebody has to start was not. */
export interface LateStartNudge {
  kind: 'LATE_START';
  maintenanceId: number;
  /** ISO 8601. */
  plannedStart: string;
}

/** So many news came at once that nobody is told more. */
export interface HeldBackNudge {
  kind: 'HELD_BACK';
  /** When the fuse did so, ISO 8601. */
  blownAt: string;
}

const KINDS = ['PROMISE', 'SILENCE', 'LATE_START', 'HELD_BACK'] as const satisfies readonly NudgeKind[];

export function isNudge(told: { kind: string }): told is Nudge {
  return KINDS.some((kind) => kind === told.kind);
}

/** What makes it this very nudge: there is one of each, whoever looks, how often and by whichever clock. */
export function occasionOf(nudge: Nudge): string {
  switch (nudge.kind) {
    case 'PROMISE':
      return `promise:${nudge.incidentId}:${nudge.dueBy}`;
    case 'SILENCE':
      return `silence:${nudge.incidentId}:${nudge.updateId}`;
    case 'LATE_START':
      return `start:${nudge.maintenanceId}:${nudge.plannedStart}`;
    case 'HELD_BACK':
      return `held-back:${nudge.blownAt}`;
  }
}

/** What it is about: of several that somebody has not got yet the newest will do. */
export function subjectOfNudge(nudge: Nudge): string {
  switch (nudge.kind) {
    case 'PROMISE':
    case 'SILENCE':
      return `nudge-incident:${nudge.incidentId}`;
    case 'LATE_START':
      return `nudge-maintenance:${nudge.maintenanceId}`;
    case 'HELD_BACK':
      return 'nudge-held-back';
  }
}

const BEFORE_DUE_MS = 10 * MINUTE;
const LATE_START_MS = 5 * MINUTE;
/** What was due longer ago is seen in the console: after an upgrade, or days of standing still, nobody is rung for it. */
const NUDGED_WITHIN_MS = 24 * HOUR;

/** Ten minutes before it is due; where it was promised for sooner, when half of the time is over. */
export function promiseNudgeAt(promisedAt: Date, dueBy: Date): Date {
  const promised = Math.max(0, dueBy.getTime() - promisedAt.getTime());
  return new Date(dueBy.getTime() - Math.min(BEFORE_DUE_MS, promised / 2));
}

export function silenceNudgeAt(lastWordAt: Date, afterHours: number): Date {
  return new Date(lastWordAt.getTime() + afterHours * HOUR);
}

export function lateStartNudgeAt(plannedStart: Date): Date {
  return new Date(plannedStart.getTime() + LATE_START_MS);
}

export function isNudgeDue(at: Date, now: Date): boolean {
  const since = now.getTime() - at.getTime();
  return since >= 0 && since < NUDGED_WITHIN_MS;
}
