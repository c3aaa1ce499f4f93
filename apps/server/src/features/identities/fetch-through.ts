import type { CustomFetch } from 'openid-client';
import type { Outbound } from '../../core/http/outbound.js';
import type { OutboundRequest } from '../../core/http/outbound/outbound-request.js';

/** For each of the few requests that a sign-in takes. */
const WITHIN_MS = 4_000;
const MAX_BYTES = 256 * 1024;
const WITHOUT_BODY = new Set([204, 205, 304]);

/** How the library reaches the provider: by the one door, as everything does that leaves. */
export function fetchThrough(door: Outbound): CustomFetch {
  return async (url, { method, headers, body }) => {
    const { 'user-agent': _its, ...given } = headers;
    const text = typeof body === 'string' || body instanceof URLSearchParams ? { body: String(body) } : {};
    const request = { url, method: method as 'GET' | 'POST', headers: given, ...text } satisfies OutboundRequest;
    const answer = await door.request({ ...request, withinMs: WITHIN_MS, maxBytes: MAX_BYTES });
    const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const content = WITHOUT_BODY.has(answer.status) ? null : new Uint8Array(answer.bytes);
    return new Response(content, { status: answer.status, headers: pairs });
  };
}
