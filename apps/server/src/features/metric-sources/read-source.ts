import { refusedPoints, type MetricPoint } from '@signet/domain/metric';
import { prometheusRefusal, readJson, readPrometheus, type Reading } from '@signet/domain/metric-source';
import type { Context } from '../../core/context.js';
import type { OutboundResponse } from '../../core/http/outbound/outbound-response.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import type { MetricSource } from './metric-source.entity.js';

/** Less than an answer of ours may take, as somebody may wait for a trial. */
const WITHIN_MS = 8_000;

type Source = Pick<MetricSource, 'kind' | 'url' | 'path' | 'authorization'>;

/** A point that can be recorded, or why there is none. */
export async function readSource(
  { services, now }: Context,
  { kind, url, path, authorization }: Source,
): Promise<MetricPoint | { problem: string }> {
  const headers = { accept: 'application/json', ...(authorization !== null && { authorization }) };
  try {
    const response = await services.outbound.request({ url, headers, withinMs: WITHIN_MS });
    const reading = kind === 'JSON' ? readJson(answerOf(response), path) : readPrometheus(answerToQuery(response));
    return pointOf(reading, now());
  } catch (error) {
    if (error instanceof OutboundError) return { problem: error.message };
    throw error;
  }
}

function answerOf(response: OutboundResponse): unknown {
  return response.mustSucceed().json();
}

/** Prometheus tells in JSON what is wrong with a query. */
function answerToQuery(response: OutboundResponse): unknown {
  const { status, headers } = response;
  const isRefused = status >= 400 && headers['content-type']?.startsWith('application/json') === true;
  const refusal = isRefused ? prometheusRefusal(response.json()) : null;
  if (refusal !== null) throw new OutboundError(`the server answered ${status}: ${refusal}`);
  return answerOf(response);
}

/** At its own time, if a point may have that, else now. */
function pointOf(reading: Reading, now: Date): MetricPoint | { problem: string } {
  if ('problem' in reading) return reading;
  const { value, at } = reading;
  const [tooLarge] = refusedPoints([{ value, at: now }], now);
  if (tooLarge) return { problem: `the value ${tooLarge.message}` };
  return { value, at: at && refusedPoints([{ value, at }], now).length === 0 ? at : now };
}
