import { SpanStatusCode, trace, type Attributes, type SpanOptions } from '@opentelemetry/api';

/** As part of a trace, where traces are kept; else it costs next to nothing. Attributes hold nothing that is secret. */
export function traced<T>(
  name: string,
  { attributes = {}, kind }: Pick<SpanOptions, 'kind'> & { attributes?: Attributes },
  work: () => Promise<T>,
): Promise<T> {
  const options: SpanOptions = { attributes, ...(kind !== undefined && { kind }) };
  return trace.getTracer('signet').startActiveSpan(name, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      // Not its message, which may hold what somebody wrote.
      const type = error instanceof Error ? error.constructor.name : typeof error;
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', type);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** So that lines of the log and traces are found by each other. */
export function traceOfNow(): object {
  const here = trace.getActiveSpan()?.spanContext();
  return here ? { trace_id: here.traceId, span_id: here.spanId } : {};
}
