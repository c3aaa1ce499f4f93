import { useEffect, useState } from 'react';
import { fetchThings, knownThings, type DayThings } from './day-things.ts';

/** A pointer that sweeps over the days asks for none of them. */
const DWELL = 150;

export type ReadThings = DayThings | 'loading' | 'failed';

export function useDayThings(id: string, date: string, revision: number): ReadThings {
  const [read, setRead] = useState<{ of: string; things: ReadThings } | null>(null);
  const of = `${id} ${date}`;
  useEffect(() => {
    if (knownThings(id, date, revision)) return;
    let left = false;
    const keep = (things: ReadThings) => !left && setRead({ of, things });
    const timer = setTimeout(() => void fetchThings(id, date, revision).then(keep, () => keep('failed')), DWELL);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, date, revision, of]);
  return knownThings(id, date, revision) ?? (read?.of === of ? read.things : 'loading');
}
