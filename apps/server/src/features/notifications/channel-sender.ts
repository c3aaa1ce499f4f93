import type { Channel } from '@signet/domain/subscription';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import type { NudgeAnnouncement } from '../nudges/nudge-announcement.js';
import type { Announcement } from './announcement.js';

declare module '../../core/context.js' {
  interface Services {
    /** Where deliveries go out; of a channel that is not here nothing is sent, and everything waits. */
    channels: Map<Channel, ChannelSender>;
  }
}

/** One announcement for one receiver. */
export interface Letter {
  /** The same in every attempt: whoever gets it twice can tell. */
  id: string;
  /** The same for all news of one thing, for everybody. */
  thread: string;
  announcement: Announcement;
  subscriber: Subscriber;
  /** Where the receiver changes or ends what they are told. */
  manageUrl: string;
  unsubscribeUrl: string;
}

/** What waits for an operator, for one of them. */
export interface NudgeLetter {
  id: string;
  thread: string;
  nudge: NudgeAnnouncement;
  subscriber: Subscriber;
  /** Where they choose how they are told. */
  settingsUrl: string;
}

/** Hands a letter to the outside. */
export interface ChannelSender {
  /** How many may be on their way at once. */
  readonly concurrency: number;
  /** Of what a few may be on their way at once only, as what the other side is slow with holds up others. */
  placeOf?(subscriber: Subscriber): string;
  /**
   * Resolves once the other side has taken it, with its status where it says one.
   * @throws DeliveryFailure, or anything else, to be tried again
   */
  send(letter: Letter): Promise<number | void>;
  /** As `send`; absent where operators are not nudged. */
  nudge?(letter: NudgeLetter): Promise<number | void>;
}

export interface FailureOptions {
  /** Trying again will not help. */
  isFinal?: boolean;
  /** There is nobody any more, nor will there be: nothing else is sent there. Final too. */
  isGone?: boolean;
  /** What failed stands between us and every receiver, as our own mail server does: it says nothing of this one. */
  isOurs?: boolean;
  /** The other side asked to be left alone for so long. */
  retryAfterMs?: number | null;
  /** What the other side answered, of HTTP or SMTP. */
  status?: number | null;
}

/** Why the other side did not take a letter, in words for operators, without secrets. */
export class DeliveryFailure extends Error {
  readonly isFinal: boolean;
  readonly isGone: boolean;
  readonly isOurs: boolean;
  readonly retryAfterMs: number | null;
  readonly status: number | null;

  constructor(
    message: string,
    { isGone = false, isFinal = isGone, isOurs = false, retryAfterMs = null, status = null }: FailureOptions = {},
  ) {
    super(message);
    this.isFinal = isFinal;
    this.isGone = isGone;
    this.isOurs = isOurs;
    this.retryAfterMs = retryAfterMs;
    this.status = status;
  }
}
