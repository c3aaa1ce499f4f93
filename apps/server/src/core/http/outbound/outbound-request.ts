import { validateHeaderName, validateHeaderValue, type IncomingHttpHeaders } from 'node:http';
import { OutboundError } from './outbound-error.js';

export interface OutboundRequest {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** For everything together, redirects and the last byte of the answer too; 10 s if not given. */
  withinMs?: number;
  /** The most that an answer's body may be, unpacked; 1 MB if not given. */
  maxBytes?: number;
}

/** What is sent to one address. */
export interface Message {
  method: string;
  /** By their names in lower case. */
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
}

const OURS =
  /^(accept-encoding|connection|content-length|cookie|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*)$/;
/** What tells nothing of whoever asks; any other header may be a secret, and is for the place that it was given for. */
const TELLS_NOTHING = new Set(['accept', 'accept-encoding', 'content-type', 'user-agent']);

/** @throws OutboundError */
export function messageOf({ method = 'GET', headers = {}, body }: OutboundRequest): Message {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  for (const [name, value] of given) mustBeHeader(name, value);
  return {
    method,
    headers: { 'user-agent': 'Signet', accept: '*/*', ...Object.fromEntries(given), 'accept-encoding': 'gzip, br' },
    body,
  };
}

function mustBeHeader(name: string, value: string): void {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    throw new OutboundError(`the header ${JSON.stringify(name)} holds what no header may hold`);
  }
  if (OURS.test(name)) throw new OutboundError(`the header ${name} cannot be chosen`);
}

/**
 * Where an answer sends us; null where it is meant for us. 301 to 303 are followed for a GET only: browsers make a
 * GET of anything else, and what was to be told would count as told.
 */
export function redirectOf({ method }: Message, status: number, { location }: IncomingHttpHeaders): string | null {
  const isFollowed = status === 307 || status === 308 || ([301, 302, 303].includes(status) && method === 'GET');
  return isFollowed && location !== undefined ? location : null;
}

/** The message after a redirect, with fewer headers to another origin. */
export function messageAfter(message: Message, isSameOrigin: boolean): Message {
  const headers = Object.entries(message.headers).filter(([name]) => isSameOrigin || TELLS_NOTHING.has(name));
  return { ...message, headers: Object.fromEntries(headers) };
}
