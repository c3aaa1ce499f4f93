/** The steps of a JSON Pointer, /data/0/latency (RFC 6901); null for a text that is none. */
export function parseJsonPointer(text: string): string[] | null {
  if (text === '') return [];
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return null;
  return text
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands there in a document that was JSON; undefined if nothing does. */
export function valueAt(document: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(below, document);
}

function below(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && !/^(0|[1-9]\d*)$/.test(step)) return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
}
