import { email } from '@signet/domain/inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { siteSettings } from '../site/site.queries.js';
import { issuePasswordReset } from './issue-password-reset.js';
import { mustHavePasswords } from './passwords-in-use.js';
import { Person } from './person.entity.js';

declare module '../../core/context.js' {
  interface Services {
    /** Puts a text where only those find it who run the server, and says where. */
    leaveNote: (name: string, text: string) => Promise<string>;
  }
}

/** The same answer, in the same time, whether anybody has the address or not. @throws AppError */
export async function requestPasswordReset(ctx: Context, given: string, network: string): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  mustHavePasswords(ctx);
  const address = parseInput(email, given, 'email');
  ctx.services.signInLimits.mail(address, network);
  ctx.services.errands.run('a forgotten password', async () => {
    const person = await ctx.db.findOneBy(Person, { email: address });
    if (person) await mailReset(ctx, person);
  });
  return true;
}

async function mailReset(ctx: Context, { id: personId, email: to }: Person): Promise<void> {
  const { canMail, leaveNote, log, mailer } = ctx.services;
  const url = await issuePasswordReset(ctx, personId);
  if (!(await canMail())) {
    // Whoever reads that folder runs the server. A kept mail would let admins in as owners, a log its readers.
    const file = await leaveNote(`password-reset-${personId}.txt`, `${to}\n${url}\n`);
    log.warn(
      { file },
      'a password was forgotten, and there is no mail server: the link is in this file, good for an hour',
    );
    return;
  }
  const { name } = await siteSettings(ctx.db);
  await mailer.send({
    to,
    subject: `Set a new password for ${name}`,
    paragraphs: [
      `Somebody, we hope you, forgot the password with which you sign in to the console of ${name}.`,
      'With this link you set a new one. It is good for an hour, and works once; all sessions end then.',
      'If it was not you, do nothing: the password stays as it is.',
    ],
    action: { label: 'Set a new password', url },
  });
}
