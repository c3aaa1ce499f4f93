import type { Context } from '../../core/context.js';
import { siteSettings } from '../site/site.queries.js';

/** So that whoever did not do it themselves hears of it. */
export async function tellOfPassword(ctx: Context, to: string): Promise<void> {
  const { canMail, errands, mailer, origin } = ctx.services;
  if (!(await canMail())) return;
  const { name } = await siteSettings(ctx.db);
  errands.run('news of a password', () =>
    mailer.send({
      to,
      subject: `Your password for ${name} was changed`,
      paragraphs: [
        `The password with which you sign in to the console of ${name} was changed, and all other sessions were ended.`,
        'If it was not you, set a new one at once, and tell those who run the page.',
      ],
      action: { label: 'Set a new password', url: `${origin}/console/forgot-password` },
    }),
  );
}
