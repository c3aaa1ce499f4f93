import type { Context } from '../../core/context.js';
import { siteSettings } from '../site/site.queries.js';

export type FactorNews =
  | { kind: 'AUTHENTICATOR_ADDED' | 'AUTHENTICATOR_REMOVED' | 'RECOVERY_CODES_RENEWED' }
  | { kind: 'PASSKEY_ADDED' | 'PASSKEY_REMOVED' | 'PROVIDER_LINKED' | 'PROVIDER_UNLINKED'; name: string }
  | { kind: 'RECOVERY_CODE_USED'; left: number }
  | { kind: 'RESET'; by: string };

/** So that whoever did not do it themselves hears of it. */
export async function tellOfFactor(ctx: Context, to: string, news: FactorNews): Promise<void> {
  const { canMail, errands, mailer, origin } = ctx.services;
  if (!(await canMail())) return;
  const { name: site } = await siteSettings(ctx.db);
  const { subject, what } = wordsOf(news, site);
  errands.run('news of a second factor', () =>
    mailer.send({
      to,
      subject,
      paragraphs: [what, 'If it was not you, set a new password at once, and tell those who run the page.'],
      action: { label: 'Set a new password', url: `${origin}/console/forgot-password` },
    }),
  );
}

function wordsOf(news: FactorNews, site: string): { subject: string; what: string } {
  switch (news.kind) {
    case 'AUTHENTICATOR_ADDED':
      return {
        subject: `An authenticator app was added to your account at ${site}`,
        what: `From now on, who signs in to the console of ${site} with your password also has to give a code of that app.`,
      };
    case 'AUTHENTICATOR_REMOVED':
      return {
        subject: `Your authenticator app for ${site} was removed`,
        what: `Signing in to the console of ${site} asks for its codes no more.`,
      };
    case 'PASSKEY_ADDED':
      return {
        subject: `A passkey was added to your account at ${site}`,
        what: `The passkey “${news.name}” now signs in to the console of ${site} as you, without a password.`,
      };
    case 'PASSKEY_REMOVED':
      return {
        subject: `A passkey of yours for ${site} was removed`,
        what: `The passkey “${news.name}” signs in to the console of ${site} no more.`,
      };
    case 'PROVIDER_LINKED':
      return {
        subject: `Your account at ${site} was linked to ${news.name}`,
        what: `From now on, whoever signs in to ${news.name} as you comes into the console of ${site}.`,
      };
    case 'PROVIDER_UNLINKED':
      return {
        subject: `Your account at ${site} is linked to ${news.name} no more`,
        what: `Signing in to ${news.name} lets nobody into the console of ${site} as you any more.`,
      };
    case 'RECOVERY_CODES_RENEWED':
      return {
        subject: `Your recovery codes for ${site} were made anew`,
        what: `The codes that you had for the console of ${site} are good for nothing any more.`,
      };
    case 'RECOVERY_CODE_USED':
      return {
        subject: `Somebody signed in to ${site} with a recovery code of yours`,
        what: `A recovery code was used to sign in to the console of ${site}. Codes that are left: ${news.left}.`,
      };
    case 'RESET':
      return {
        subject: `Your second factor for ${site} was reset`,
        what: `${news.by} removed your authenticator app, your passkeys and your recovery codes for the console of ${site}. Your sessions were ended; until you set one up again, your password is enough.`,
      };
  }
}
