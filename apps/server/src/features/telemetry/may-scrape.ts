import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { bearerOf } from '../../core/http/bearer.js';

interface Asker {
  headers: IncomingHttpHeaders;
  /** The other end of the connection. */
  address: string | undefined;
}

/** What a proxy adds: a caller of this machine may speak for the whole world. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
const LOOPBACK = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;

/** Whether somebody may read the telemetry: by the token, or where there is none, from this very machine. */
export function mayScrape({ headers, address }: Asker, token: string | undefined): boolean {
  if (token !== undefined) return isSame(bearerOf(headers.authorization) ?? '', token);
  return LOOPBACK.test(address ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}

/** In the same time whatever they have in common. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
