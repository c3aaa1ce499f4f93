import { isNudge } from '@signet/domain/nudge';
import type { Audience } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { announceNudge } from '../nudges/announce-nudge.js';
import { isToBeNudged } from '../nudges/nudge-receivers.queries.js';
import { siteKey } from '../site/site.queries.js';
import { linkToken } from '../subscribers/subscriber-links.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { announce } from './announce.js';
import type { Announcement } from './announcement.js';
import type { Letter, NudgeLetter } from './channel-sender.js';
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
  async write(delivery: Delivery, subscriber: Subscriber): Promise<Letter | NudgeLetter | null> {
    if (subscriber.purpose === 'NUDGES') return this.#writeNudge(delivery, subscriber);
    const { id, noticeId } = delivery;
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

  async #writeNudge({ id, noticeId }: Delivery, subscriber: Subscriber): Promise<NudgeLetter | null> {
    const { db } = this.ctx;
    const notice = await db.findOneBy(Notice, { id: noticeId });
    if (!notice || !isNudge(notice.news) || !(await isToBeNudged(db, subscriber, notice.news))) return null;
    const nudge = await announceNudge(this.ctx, notice.news, this.origin);
    return (
      nudge && {
        id: `${this.pageKey}-${id}`,
        thread: `${this.pageKey}-${nudge.subject.replace(':', '-')}`,
        nudge,
        subscriber,
        settingsUrl: `${this.origin}/console/me/notifications`,
      }
    );
  }

  #announcement(noticeId: number, audience: Audience): Promise<Announcement | null> {
    const key = `${noticeId} ${audience}`;
    const known = this.#announcements.get(key) ?? this.#announce(noticeId, audience);
    this.#announcements.set(key, known);
    return known;
  }

  async #announce(noticeId: number, audience: Audience): Promise<Announcement | null> {
    const notice = await this.ctx.db.findOneBy(Notice, { id: noticeId });
    if (!notice || isNudge(notice.news)) return null;
    return announce(this.ctx.db, { ...notice, news: notice.news }, audience, this.origin);
  }
}
