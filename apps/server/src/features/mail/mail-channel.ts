import type { ChannelSender, Letter, NudgeLetter } from '../notifications/channel-sender.js';
import { messageOfLetter } from './message-of-letter.js';
import { messageOfNudge } from './message-of-nudge.js';
import type { PostOffice } from './post-office.js';

/** News and nudges by mail. */
export class MailChannel implements ChannelSender {
  constructor(
    private readonly office: PostOffice,
    readonly concurrency: number,
  ) {}

  send(letter: Letter): Promise<void> {
    return this.office.post(messageOfLetter(letter));
  }

  nudge(letter: NudgeLetter): Promise<void> {
    return this.office.post(messageOfNudge(letter));
  }
}
