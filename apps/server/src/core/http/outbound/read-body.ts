import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { OutboundError } from './outbound-error.js';

const MB = 1024 * 1024;

/** The whole body, unpacked; reads no further than `maxBytes`. @throws OutboundError */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new OutboundError(`the answer is more than ${sizeInWords(maxBytes)}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function unpacked(response: IncomingMessage): Readable {
  const packing = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (packing === 'identity') return response;
  // Whoever reads the last stream hears of the errors of both.
  const onEnd = () => undefined;
  if (packing === 'gzip') return pipeline(response, createGunzip(), onEnd);
  if (packing === 'br') return pipeline(response, createBrotliDecompress(), onEnd);
  throw new OutboundError('the answer is packed in a way that is not known');
}

function sizeInWords(bytes: number): string {
  return bytes >= MB ? `${bytes / MB} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
