export interface PlanWindow {
  /** ISO instants; null while nothing, or half of it, is typed. */
  plannedStart: string | null;
  plannedEnd: string | null;
  /** Milliseconds between them, when both were last there. */
  lasts: number;
}

/** The end moves along with the start. */
export function withStart({ lasts, plannedEnd }: PlanWindow, plannedStart: string | null): Partial<PlanWindow> {
  if (plannedStart === null) return { plannedStart, plannedEnd };
  return { plannedStart, plannedEnd: new Date(Date.parse(plannedStart) + lasts).toISOString() };
}

export function withEnd({ lasts, plannedStart }: PlanWindow, plannedEnd: string | null): Partial<PlanWindow> {
  if (plannedEnd === null || plannedStart === null) return { plannedEnd };
  const length = Date.parse(plannedEnd) - Date.parse(plannedStart);
  return { plannedEnd, lasts: length > 0 ? length : lasts };
}

/** Tomorrow at the next full hour, for two hours. */
export function usualWindow(now: number): PlanWindow {
  const hour = 3_600_000;
  const start = Math.ceil(now / hour) * hour + 24 * hour;
  const lasts = 2 * hour;
  return { plannedStart: new Date(start).toISOString(), plannedEnd: new Date(start + lasts).toISOString(), lasts };
}

/** Whether it lies behind us, goes on, or is to come; null while it is none. */
export function windowTense({ plannedStart, plannedEnd }: PlanWindow, now: number): 'past' | 'begun' | 'ahead' | null {
  if (!plannedStart || !plannedEnd || plannedEnd <= plannedStart) return null;
  if (Date.parse(plannedEnd) <= now) return 'past';
  return Date.parse(plannedStart) <= now ? 'begun' : 'ahead';
}
