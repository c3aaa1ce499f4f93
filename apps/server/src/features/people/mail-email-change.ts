import type { Context } from '../../core/context.js';
import { siteSettings } from '../site/site.queries.js';

/** The new address is asked, and the present one told. */
export async function mailEmailChange(
  ctx: Context,
  { from, to, token }: { from: string; to: string; token: string },
): Promise<void> {
  const { name } = await siteSettings(ctx.db);
  const { errands, mailer, origin } = ctx.services;
  errands.run('a new address', () =>
    mailer.send({
      to,
      subject: `Confirm your new address for ${name}`,
      paragraphs: [
        `Somebody, we hope you, wants to sign in to the console of ${name} with this address from now on.`,
        'Nothing changes before you confirm it. The link is good for a day. If it was not you, do nothing.',
      ],
      action: { label: 'Look at it and confirm', url: `${origin}/console/confirm-address?token=${token}` },
    }),
  );
  errands.run('news of a new address', () =>
    mailer.send({
      to: from,
      subject: `Your address for ${name} is about to change`,
      paragraphs: [
        `You asked to sign in to the console of ${name} with ${to} instead of this address, once that one is confirmed.`,
        'If it was not you, set a new password at once: that undoes it.',
      ],
      action: { label: 'Set a new password', url: `${origin}/console/forgot-password` },
    }),
  );
}
