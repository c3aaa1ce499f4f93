import type { MetricRange } from '@signet/domain/metric';
import { useEffect, useState } from 'react';
import { between, fullJitter } from '../live/jitter.ts';
import type { Metric } from '../state/page-state.ts';
import { fetchChart, type ReadChart } from './fetch-chart.ts';

/** What all visitors learn of at the same moment they ask for over a while: a tenth of a slot, but no longer. */
const LEAST_SPREAD = 5_000;
const MOST_SPREAD = 60_000;
const LONGEST_WAIT = 60_000;

export interface ChartWanted {
  metric: Metric;
  range: MetricRange;
  /** Nobody looks at it otherwise. */
  inView: boolean;
  /** It came to the page while that was open, for everybody at once. */
  isNews: boolean;
}

interface Read extends ReadChart {
  range: MetricRange;
  definition: string;
  /** When it has to be read again, milliseconds by our clock. */
  until: number;
}

interface Reading {
  read: Read | null;
  /** Attempts in vain since. */
  failures: number;
}

/** Reads a chart once somebody looks, and again when its newest slot has ended or the metric is another. */
export function useChart({ metric, range, inView, isNews }: ChartWanted) {
  const { id } = metric;
  const definition = definitionOf(metric);
  const [{ read, failures }, setReading] = useState<Reading>({ read: null, failures: 0 });
  useEffect(() => {
    if (!inView) return;
    let left = false;
    const timer = setTimeout(
      () =>
        void fetchChart(id, range).then(
          (answer) =>
            !left && setReading({ read: { ...answer, range, definition, until: endOf(answer) }, failures: 0 }),
          () => !left && setReading((before) => ({ ...before, failures: before.failures + 1 })),
        ),
      failures > 0 ? fullJitter(failures, LONGEST_WAIT) : waitFor(read, { range, definition, isNews }),
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, range, definition, inView, isNews, read, failures]);
  return { read, failed: failures > 0 };
}

/** Milliseconds. What somebody chose comes at once, what changed for everybody does not. */
function waitFor(
  read: Read | null,
  { range, definition, isNews }: Pick<Read, 'range' | 'definition'> & Pick<ChartWanted, 'isNews'>,
): number {
  if (!read) return isNews ? between(0, LEAST_SPREAD) : 0;
  if (read.range !== range) return 0;
  return read.definition === definition ? Math.max(0, read.until - Date.now()) : between(0, LEAST_SPREAD);
}

function endOf({ chart, holdsFor }: ReadChart): number {
  const slot = (Date.parse(chart.to) - Date.parse(chart.from)) / chart.slots;
  const spread = Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, slot / 10));
  return Date.now() + Math.max(0, holdsFor) + between(1_000, spread);
}

/** What a chart is drawn by. */
function definitionOf({ calculation, warnAt, alarmAt, worseWhen }: Metric): string {
  return JSON.stringify([calculation, warnAt, alarmAt, worseWhen]);
}
