import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends a file in pieces as they are made, after the first of them: what is refused is refused before it begins. */
export async function sendCsv(
  reply: FastifyReply,
  name: string,
  pieces: AsyncGenerator<string>,
  begin: () => Promise<void>,
): Promise<FastifyReply> {
  const first = await pieces.next();
  await begin();
  const all = async function* () {
    if (!first.done) yield first.value;
    yield* pieces;
  };
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    })
    .send(Readable.from(all()));
}
