import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { onLoopback, refusal } from '../../../../test/outbound-door.js';
import { outside } from '../../../../test/outside.js';
import { Outbound } from '../outbound.js';

const KB = 1024;
const MB = KB * KB;

describe('how long and how much', () => {
  const soon = { withinMs: 300 };
  const late = 'no answer within 0.3 s';

  test('an answer that drips is too late, and its connection is dropped', async () => {
    const dropped = Promise.withResolvers<void>();
    const server = await outside((_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => {
        clearInterval(drip);
        dropped.resolve();
      });
    });
    expect(await refusal(onLoopback().request({ url: server.origin, ...soon }))).toBe(late);
    await dropped.promise;
  });

  test('so are headers that do not come, redirects that take their time, and a name that is not found out', async () => {
    const silent = await outside(() => undefined);
    const slow = await outside((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 120);
    });
    const outbound = onLoopback();
    const waiting = [silent, slow].map(({ origin }) => outbound.request({ url: origin, ...soon }));
    const resolving = new Outbound({ allowed: [], resolve: () => new Promise(() => undefined) });
    for (const asking of [...waiting, resolving.request({ url: 'http://slow.test', ...soon })]) {
      expect(await refusal(asking)).toBe(late);
    }
  });

  test('a body of the limit is taken, a byte more is not, whether its length was told or not', async () => {
    const server = await outside((request, response) => {
      const bytes = Buffer.alloc(Number(request.url?.slice(1)));
      if (request.headers['x-chunked']) response.write(bytes.subarray(1));
      response.end(request.headers['x-chunked'] ? bytes.subarray(0, 1) : bytes);
    });
    const outbound = onLoopback();
    for (const headers of [{}, { 'x-chunked': '1' }] as Record<string, string>[]) {
      const ask = (bytes: number, maxBytes?: number) =>
        outbound.request({ url: `${server.origin}/${bytes}`, headers, ...(maxBytes && { maxBytes }) });
      expect((await ask(64 * KB, 64 * KB)).bytes).toHaveLength(64 * KB);
      expect(await refusal(ask(64 * KB + 1, 64 * KB))).toBe('the answer is more than 64 KB');
      expect((await ask(MB)).bytes).toHaveLength(MB);
      expect(await refusal(ask(MB + 1))).toBe('the answer is more than 1 MB');
    }
  });

  test('what is packed is measured unpacked', async () => {
    const packings = { gzip: gzipSync, br: brotliCompressSync };
    const server = await outside((request, response) => {
      const packing = request.url?.startsWith('/gzip') ? 'gzip' : 'br';
      const packed = packings[packing](Buffer.alloc(request.url?.endsWith('bomb') ? 50 * MB : MB));
      response.setHeader('content-encoding', packing).end(packed);
    });
    const outbound = onLoopback();
    for (const packing of ['gzip', 'br']) {
      expect((await outbound.request({ url: `${server.origin}/${packing}` })).bytes).toEqual(Buffer.alloc(MB));
      const bomb = outbound.request({ url: `${server.origin}/${packing}/bomb` });
      expect(await refusal(bomb)).toBe('the answer is more than 1 MB');
    }
  });

  test.each([
    ['deflate', 'the answer is packed in a way that is not known'],
    ['gzip, gzip', 'the answer is packed in a way that is not known'],
    ['gzip', 'the server could not be reached'],
  ])('what says that it is packed as %s and is not: %s', async (packing, reason) => {
    const server = await outside((_, response) => response.setHeader('content-encoding', packing).end('text'));
    expect(await refusal(onLoopback().request({ url: server.origin }))).toBe(reason);
  });

  test('headers have a limit', async () => {
    const server = await outside((_, response) => response.setHeader('x-long', 'x'.repeat(20 * KB)).end());
    const reason = "the answer's headers are more than 16 KB";
    expect(await refusal(onLoopback().request({ url: server.origin }))).toBe(reason);
  });
});
