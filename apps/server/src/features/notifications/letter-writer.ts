import type { Audience } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { siteKey } from '../site/site.queries.js';
import { linkToken } from '../subscribers/subscriber-links.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { announce } from './announce.js';
import type { Announcement } from './announcement.js';
import type { Letter } from './channel-sender.js';
import type { Delivery } from './delivery.entity.js';
import { Notice } from './notice.entity.js';
import { NOTIFIER_STATE_ID, NotifierState } from './notifier-state.entity.js';

/** Makes the letters of one round: each announcement once, whoever gets it. */
export class LetterWriter {
  readonly #announcements = new Map<string, Promise<Announcement | null>>();

  private constructor(
    private readonly ctx: Context,
    private readonly origin: string,
    private readonly secret: string,
    private readonly pageKey: string,
  ) {}

  static async open(ctx: Context, origin: string): Promise<LetterWriter> {
    const { secret } = await ctx.db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID });
    return new LetterWriter(ctx, origin, secret, await siteKey(ctx.db));
  }

  /** Null where the receiver may not, or no longer, know of it. */
  async write({ id, noticeId }: Delivery, subscriber: Subscriber): Promise<Letter | null> {
    const announcement = await this.#announcement(noticeId, subscriber.audience);
    if (!announcement) return null;
    const link = (purpose: 'manage' | 'unsubscribe') => linkToken(this.secret, subscriber.id, purpose, this.ctx.now());
    return {
      id: `${this.pageKey}-${id}`,
      thread: `${this.pageKey}-${announcement.subject.replace(':', '-')}`,
      announcement,
      subscriber,
      manageUrl: `${this.origin}/subscription/${link('manage')}`,
      unsubscribeUrl: `${this.origin}/unsubscribe/${link('unsubscribe')}`,
    };
  }

  #announcement(noticeId: number, audience: Audience): Promise<Announcement | null> {
    const key = `${noticeId} ${audience}`;
    const known = this.#announcements.get(key) ?? this.#announce(noticeId, audience);
    this.#announcements.set(key, known);
    return known;
  }

  async #announce(noticeId: number, audience: Audience): Promise<Announcement | null> {
    const notice = await this.ctx.db.findOneBy(Notice, { id: noticeId });
    return notice ? announce(this.ctx.db, notice, audience, this.origin) : null;
  }
}
