import type { ChannelSender, Letter } from '../notifications/channel-sender.js';
import { messageOfLetter } from './message-of-letter.js';
import type { PostOffice } from './post-office.js';

/** News by mail. */
export class MailChannel implements ChannelSender {
  constructor(
    private readonly office: PostOffice,
    readonly concurrency: number,
  ) {}

  send(letter: Letter): Promise<void> {
    return this.office.post(messageOfLetter(letter));
  }
}
