interface Target {
  origin: string;
  metricId: string;
}

/** For a shell: one value, of now. */
export function curlLine({ origin, metricId }: Target, token: string): string {
  return [
    `curl ${origin}/metrics/${metricId}/points`,
    `-H 'Authorization: Bearer ${token}'`,
    `-H 'Content-Type: application/json'`,
    `-d '{"value": 212}'`,
  ].join(' \\\n  ');
}

/** One value with its time, to the minute. */
export function onePoint(now: number): string {
  return `{ "value": 212, "at": "${minuteAt(now, 0)}" }`;
}

/** Several, each with its time. */
export function severalPoints(now: number): string {
  const points = [2, 1, 0].map((ago, n) => `  { "value": ${[198, 205, 212][n]}, "at": "${minuteAt(now, ago)}" }`);
  return `[\n${points.join(',\n')}\n]`;
}

function minuteAt(now: number, minutesAgo: number): string {
  const at = new Date((Math.floor(now / 60_000) - minutesAgo) * 60_000);
  return at.toISOString().replace('.000Z', 'Z');
}
