import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Actor } from '../actor.js';
import type { Peer } from './admission.js';
import { Backlog } from './backlog.js';
import { framesOf, PING, type Frames, type Outgoing } from './frames.js';
import type { Group } from './group.js';
import type { Slices } from './slices.js';

const MOST_REASON_BYTES = 123;
/** Close code for a stalled reader: it may come back, and reads the page anew. */
const TOO_SLOW = 1013;

/** One open socket. There may be ten thousands of them: it holds no timer and no request. */
export class LiveSocket {
  /** Null until the connection is acknowledged. */
  actor: Actor | null = null;
  initialised = false;
  /** How many operations were refused since one was not. */
  refusals = 0;
  readonly subscriptions = new Map<string, Group>();
  #backlog: Backlog | null = null;
  /** How much had been heard of it at the last ping; -1 if none was sent. */
  #heardAtPing = -1;
  /** How much had been written when the last ping was due and could not be sent; -1 if it could. */
  #blockedAt = -1;

  constructor(
    private readonly ws: WebSocket,
    private readonly tcp: Socket,
    private readonly slices: Slices,
    readonly peer: Peer,
    readonly session: string | undefined,
  ) {}

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  send(message: Outgoing): void {
    this.write([message], '');
  }

  /**
   * Returns at once. Messages wait while the system takes no more bytes; a reader who stalls is told to come back,
   * and dropped. `frames`: what `framesOf` made of the messages, where it has been made already.
   */
  write(messages: readonly Outgoing[], id: string, frames?: Frames): void {
    if (!this.isOpen) return;
    if (this.#backlog) {
      this.#backlog.add(messages, id);
      if (this.#backlog.isTooLong) this.close(TOO_SLOW, 'too slow');
    } else if (this.tcp.writableLength === 0) {
      this.#put(frames ?? framesOf(messages, id, 1));
    } else {
      this.#backlog = new Backlog();
      this.#putLast(frames ?? framesOf(messages, id, 1));
    }
  }

  /** Asks for a sign of life; false if there was none since it was asked the last time. */
  beat(): boolean {
    if (!this.isOpen) return true;
    const { bytesRead, bytesWritten, writableLength } = this.tcp;
    if (writableLength > 0) {
      const isStuck = bytesWritten === this.#blockedAt;
      this.#blockedAt = bytesWritten;
      this.#heardAtPing = -1;
      return !isStuck;
    }
    if (bytesRead === this.#heardAtPing) return false;
    this.#heardAtPing = bytesRead;
    this.#blockedAt = -1;
    this.tcp.write(PING);
    return true;
  }

  close(code: number, reason: string): void {
    this.#backlog = null;
    this.ws.close(code, Buffer.byteLength(reason) <= MOST_REASON_BYTES ? reason : '');
  }

  terminate(): void {
    this.ws.terminate();
  }

  /** What comes after it waits until the system has taken it. */
  #putLast(frames: Frames): void {
    this.#put(frames, () => this.slices.add(this.#catchUp()));
  }

  *#catchUp(): Generator<void> {
    while (this.isOpen) {
      const frames = this.#backlog?.take() ?? [];
      if (frames.length === 0) {
        this.#backlog = null;
        return;
      }
      if (this.tcp.writableLength > 0) return this.#putLast(frames);
      this.#put(frames);
      yield;
    }
  }

  #put(frames: Frames, whenTaken?: () => void): void {
    const isOnePart = frames.length === 1;
    if (!isOnePart) this.tcp.cork();
    for (let at = 0; at < frames.length; at += 1) {
      this.tcp.write(frames[at] as Buffer, at === frames.length - 1 ? whenTaken : undefined);
    }
    if (!isOnePart) this.tcp.uncork();
  }
}
