import { ROLE_NAMES } from '@signet/domain/role';
import type { Context } from '../../core/context.js';
import { siteSettings } from '../site/site.queries.js';
import type { Invitation } from './invitation.entity.js';
import type { SentInvitation } from './sent-invitation.js';

const LASTS_MS = 7 * 24 * 3_600_000;

/** When an invitation that is sent now ends. */
export function invitationEnd({ now }: Context): Date {
  return new Date(now().getTime() + LASTS_MS);
}

/** Mails the link where mails are sent, and gives it to the inviter in any case. */
export async function sendInvitation(ctx: Context, invitation: Invitation, token: string): Promise<SentInvitation> {
  const { canMail, errands, mailer, origin } = ctx.services;
  const url = `${origin}/console/invitation?token=${token}`;
  const mailed = await canMail();
  if (mailed) {
    const { name } = await siteSettings(ctx.db);
    const { email: to, role } = invitation;
    errands.run('an invitation', () =>
      mailer.send({
        to,
        subject: `You are invited to ${name}`,
        paragraphs: [
          `Somebody of the team invites you to the console of ${name}, as ${ROLE_NAMES[role].toLowerCase()}.`,
          `${howToJoin(ctx)} It is good for seven days, and works once.`,
          'If you expected no invitation, do nothing.',
        ],
        action: { label: 'Look at the invitation', url },
      }),
    );
  }
  return { url, mailed, invitation };
}

function howToJoin({ services: { hasPasswords, identityProvider } }: Context): string {
  const name = identityProvider?.settings.name;
  if (!hasPasswords) return `With this link you join by signing in with ${name}.`;
  if (name === undefined) return 'With this link you choose your name and a password.';
  return `With this link you join by signing in with ${name}, or choose your name and a password.`;
}
