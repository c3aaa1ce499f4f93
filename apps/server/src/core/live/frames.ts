import { MessageType } from 'graphql-ws';

/** Bytes for a socket, in one part or several. They may be on their way to many sockets: they are never changed. */
export type Frames = readonly Buffer[];

/** A message that many sockets are sent, each behind the id of its own operation. */
export interface Outgoing {
  /** Without the id. */
  readonly bytes: number;
  framesFor(id: string): Frames;
}

/** For so many readers, or up to so many bytes, one part is worth its copy. */
const WORTH_A_COPY = { readers: 16, bytes: 1_024 };

/** The messages one behind the other, for so many readers who all gave their operation this id. */
export function framesOf(messages: readonly Outgoing[], id: string, readers: number): Frames {
  const parts = messages.flatMap((message) => message.framesFor(id));
  if (parts.length === 1) return parts;
  const isWorthIt = readers >= WORTH_A_COPY.readers || bytesOf(messages) <= WORTH_A_COPY.bytes;
  return isWorthIt ? [joined(parts)] : parts;
}

export function bytesOf(messages: readonly Outgoing[]): number {
  return messages.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** One result, made into bytes once. @throws TypeError for what JSON cannot hold */
export class SharedResult implements Outgoing {
  readonly #end: Buffer;

  constructor(payload: object) {
    this.#end = Buffer.from(`${JSON.stringify(payload)}}`);
  }

  get bytes(): number {
    return this.#end.length;
  }

  framesFor(id: string): Frames {
    const start = Buffer.from(`{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`);
    return [joined([textHeader(start.length + this.bytes), start]), this.#end];
  }
}

export const COMPLETE: Outgoing = {
  bytes: 0,
  framesFor: (id) => [textFrame(JSON.stringify({ id, type: MessageType.Complete }))],
};

/** A message that is no operation's, or one socket's alone. */
export function reply(message: object): Outgoing {
  const frame = textFrame(JSON.stringify(message));
  return { bytes: frame.length, framesFor: () => [frame] };
}

export const PING = Buffer.from([0x89, 0]);

function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  return joined([textHeader(body.length), body]);
}

/** Not from Node's pool: there a few bytes that wait for a slow reader would keep alive all that share their slab. */
function joined(parts: readonly Buffer[]): Buffer {
  const whole = Buffer.allocUnsafeSlow(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) at += part.copy(whole, at);
  return whole;
}

/** What stands before an unmasked, unfragmented text of so many bytes (RFC 6455, 5.2). */
function textHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, length]);
  if (length < 65_536) return Buffer.from([0x81, 126, length >> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header[0] = 0x81;
  header[1] = 127;
  header.writeUIntBE(length, 4, 6);
  return header;
}
