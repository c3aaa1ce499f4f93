import type { ChartedMetric } from './metric-chart-shape.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })));
  return known;
}

/** What no longer reads as a number is written by its power of ten. */
const READABLE = 1e15;

/** "212 ms", with the metric's own number of places. */
export function formatValue(value: number, metric: Pick<ChartedMetric, 'suffix' | 'places'>, locale: string): string {
  return withUnit(formatNumber(value, metric, locale), metric);
}

/** The same without the unit. */
export function formatNumber(value: number, { places }: Pick<ChartedMetric, 'places'>, locale: string): string {
  if (Math.abs(value) >= READABLE)
    return format(locale, { notation: 'scientific', maximumFractionDigits: 3 }).format(value);
  return format(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
}

/** Zeros that nobody counts are a word. */
const COUNTABLE = 1e9;

/** "400 ms", "1.5 billion requests": a round value of an axis, with as many places as it needs. */
export function formatTick(value: number, metric: Pick<ChartedMetric, 'suffix'>, locale: string): string {
  const size = Math.abs(value);
  const notation = size >= READABLE ? 'scientific' : size >= COUNTABLE ? 'compact' : 'standard';
  const options = { notation, compactDisplay: 'long', maximumSignificantDigits: 10 } as const;
  return withUnit(format(locale, options).format(value), metric);
}

/** Number and unit stay on one line. */
function withUnit(number: string, { suffix }: Pick<ChartedMetric, 'suffix'>): string {
  if (suffix === '') return number;
  return suffix === '%' ? `${number}%` : `${number}\u00a0${suffix}`;
}
