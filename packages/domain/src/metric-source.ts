import { z } from 'zod';
import { parseJsonPointer, valueAt } from './json-pointer.js';

/** What a metric can be read from: an instant query of Prometheus' HTTP API, or a document of JSON. */
export const METRIC_SOURCE_KINDS = ['PROMETHEUS', 'JSON'] as const;
export type MetricSourceKind = (typeof METRIC_SOURCE_KINDS)[number];

/** The value that an answer holds, with its time if it tells one, or why there is none. */
export type Reading = { value: number; at: Date | null } | { problem: string };

const LONGEST_REFUSAL = 300;
const EVERY_SECONDS = 60;
/** Shares no divisor with 60: ids that follow each other take seconds that are far apart, and all of them. */
const STRIDE = 37;

/** When a source is read next: once a minute, at a second of its own, so that not all of them come at once. */
export function nextReading(id: number, now: Date): Date {
  const own = (id * STRIDE) % EVERY_SECONDS;
  const second = Math.floor(now.getTime() / 1_000);
  const sinceOwn = (((second - own) % EVERY_SECONDS) + EVERY_SECONDS) % EVERY_SECONDS;
  return new Date((second - sinceOwn + EVERY_SECONDS) * 1_000);
}

/** Unix time in seconds, and the value as text. */
const sample = z.tuple([z.number(), z.string()]);
const instantQuery = z.object({
  status: z.literal('success'),
  data: z.discriminatedUnion('resultType', [
    z.object({ resultType: z.literal('scalar'), result: sample }),
    z.object({ resultType: z.literal('vector'), result: z.array(z.object({ value: sample })) }),
    z.object({ resultType: z.literal('matrix') }),
    z.object({ resultType: z.literal('string') }),
  ]),
});

const refusal = z.object({ status: z.literal('error'), error: z.string() });

/** https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries */
export function readPrometheus(answer: unknown): Reading {
  const { success, data: parsed } = instantQuery.safeParse(answer);
  if (!success) return { problem: 'the answer is not that of an instant query of Prometheus' };
  const { data } = parsed;
  switch (data.resultType) {
    case 'scalar':
      return readSample(data.result);
    case 'vector': {
      const [series, ...others] = data.result;
      if (!series) return { problem: 'the query gives no series' };
      const count = others.length + 1;
      if (count === 1) return readSample(series.value);
      return { problem: `the query gives ${count} series: narrow it down, for example with sum()` };
    }
    case 'matrix':
      return { problem: 'the query gives a range: ask for one value, for example with rate() or last_over_time()' };
    case 'string':
      return { problem: 'the query gives a text, not a number' };
  }
}

/** What Prometheus says of a query that it refuses; null if the answer is something else. */
export function prometheusRefusal(answer: unknown): string | null {
  return refusal.safeParse(answer).data?.error.slice(0, LONGEST_REFUSAL) ?? null;
}

/** The number, or the text that is one, at the path; without a path the document itself. */
export function readJson(answer: unknown, path: string | null): Reading {
  const place = path ?? '';
  const found = valueAt(answer, parseJsonPointer(place) ?? []);
  const where = place === '' ? 'the answer' : place;
  if (found === undefined) return { problem: `there is nothing at ${where}` };
  const value = typeof found === 'string' ? numberIn(found) : found;
  if (typeof value === 'number' && Number.isFinite(value)) return { value, at: null };
  return { problem: `${where} is ${inWords(found)}` };
}

function readSample([seconds, text]: z.infer<typeof sample>): Reading {
  const value = numberIn(text);
  if (value === null) return { problem: `the query gives ${text.slice(0, 40)}, which is not a number` };
  return { value, at: new Date(seconds * 1_000) };
}

function numberIn(text: string): number | null {
  const value = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function inWords(value: unknown): string {
  if (typeof value === 'number') return 'too large a number';
  if (typeof value === 'string') return 'a text, not a number';
  if (Array.isArray(value)) return 'a list, not a number';
  return typeof value === 'object' && value !== null ? 'an object, not a number' : `${String(value)}, not a number`;
}
