const TEXT = 1;
const CLOSE = 8;
const PING = 9;

/** A frame from client to server; its mask is zero, which leaves the payload as it is. */
export function maskedFrame(opcode, payload) {
  const body = Buffer.from(payload);
  const length = body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length, 0, 0, 0, 0]), body]);
}

export const textFrame = (message) => maskedFrame(TEXT, JSON.stringify(message));

const PONG = maskedFrame(10, '');

/**
 * Reads the frames that a server sends, by their lengths. Payloads are put together only where `onText` is
 * given; otherwise `onFrame` hears the length of each text.
 */
export class FrameReader {
  #socket;
  #on;
  #header = Buffer.alloc(0);
  #opcode = 0;
  #length = 0;
  #left = 0;
  #parts = [];

  /** `on`: { onFrame?(length), onText?(text), onClose(code) } */
  constructor(socket, on) {
    this.#socket = socket;
    this.#on = on;
  }

  take(chunk) {
    let bytes = chunk;
    if (this.#header.length > 0) {
      bytes = Buffer.concat([this.#header, chunk]);
      this.#header = Buffer.alloc(0);
    }
    let at = 0;
    while (at < bytes.length) {
      if (this.#left === 0) {
        const size = headerSize(bytes, at);
        if (at + size > bytes.length) {
          this.#header = Buffer.from(bytes.subarray(at));
          return;
        }
        this.#opcode = bytes[at] & 0x0f;
        this.#length = payloadLength(bytes, at);
        this.#left = this.#length;
        at += size;
      }
      const part = Math.min(this.#left, bytes.length - at);
      if (part > 0 && (this.#on.onText || this.#opcode !== TEXT)) {
        this.#parts.push(Buffer.from(bytes.subarray(at, at + part)));
      }
      this.#left -= part;
      at += part;
      if (this.#left === 0) this.#ended();
    }
  }

  #ended() {
    const payload = this.#parts.length > 0 ? Buffer.concat(this.#parts) : undefined;
    this.#parts = [];
    if (this.#opcode === TEXT) {
      if (this.#on.onText) this.#on.onText(payload?.toString() ?? '');
      else this.#on.onFrame(this.#length);
    } else if (this.#opcode === PING) this.#socket.write(PONG);
    else if (this.#opcode === CLOSE) this.#on.onClose(payload?.readUInt16BE(0));
  }
}

function headerSize(bytes, at) {
  const length = bytes[at + 1];
  if (length === 127) return 10;
  return length === 126 ? 4 : 2;
}

function payloadLength(bytes, at) {
  const length = bytes[at + 1];
  if (length < 126) return length;
  if (length === 126) return at + 4 > bytes.length ? 0 : bytes.readUInt16BE(at + 2);
  return at + 10 > bytes.length ? 0 : Number(bytes.readBigUInt64BE(at + 2));
}
