import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The same text as it is sent to browsers that take more or less of compression. */
export interface Encoded {
  identity: Buffer;
  gzip: Buffer;
  br: Buffer;
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export async function encode(text: string): Promise<Encoded> {
  const identity = Buffer.from(text);
  const [zipped, br] = await Promise.all([promisify(gzip)(identity), promisify(brotliCompress)(identity, BROTLI)]);
  return { identity, gzip: zipped, br };
}

/** Sends the smallest that the browser takes. */
export function sendEncoded(request: FastifyRequest, reply: FastifyReply, encoded: Encoded): FastifyReply {
  reply.header('vary', 'accept-encoding');
  const parts = (request.headers['accept-encoding'] ?? '').split(',').map((part) => part.trim().split(/\s*;\s*q=/));
  const accepted = new Set(parts.filter(([, weight]) => Number(weight ?? 1) > 0).map(([name]) => name));
  for (const encoding of ['br', 'gzip'] as const) {
    if (accepted.has(encoding)) return reply.header('content-encoding', encoding).send(encoded[encoding]);
  }
  return reply.send(encoded.identity);
}
