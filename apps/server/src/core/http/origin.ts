import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { badInput } from '../errors.js';

/** Whether a request comes from our own pages; scripts send no Origin and carry no visitor's cookies. */
export function isOwnOrigin({ headers }: Pick<IncomingMessage, 'headers'>, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  return new URL(origin).host === host;
}

const LONGEST_HOST = 255;
const HOST = /^(?:[a-z0-9](?:[\w.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

/**
 * The origin of the addresses that an answer holds: the one that the operator states, or else the one that was
 * asked. @throws AppError where that is none
 */
export function publicOrigin(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  publicUrl: string | undefined,
): string {
  if (publicUrl !== undefined) return new URL(publicUrl).origin;
  const asked = host.toLowerCase();
  const isValid = asked.length <= LONGEST_HOST && HOST.test(asked) && /^https?$/.test(protocol);
  const origin = isValid ? URL.parse(`${protocol}://${asked}`)?.origin : undefined;
  if (origin === undefined) throw badInput('Host', 'must be the name of this server');
  return origin;
}

const EVERYWHERE = new Set(['0.0.0.0', '::', '']);

/** The page's own address, where nobody's request says one: as the operator states it, or as it is at hand here. */
export function pageOrigin({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  if (publicUrl !== undefined) return new URL(publicUrl).origin;
  if (EVERYWHERE.has(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
