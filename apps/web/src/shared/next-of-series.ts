interface Occurrence {
  recurrence: { id: string } | null;
}

/** Of `scheduled`, soonest first, those that no earlier one of their series comes before. */
export function nextOfSeries<T extends Occurrence>(scheduled: readonly T[]): T[] {
  const seen = new Set<string>();
  return scheduled.filter(({ recurrence }) => {
    if (!recurrence) return true;
    const isNext = !seen.has(recurrence.id);
    seen.add(recurrence.id);
    return isNext;
  });
}
