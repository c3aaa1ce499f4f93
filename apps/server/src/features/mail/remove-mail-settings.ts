import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustBeOurs } from './must-be-ours.js';
import { MAIL_SETTINGS_ID, StoredMailSettings } from './stored-mail-settings.entity.js';

/** From now on mails are kept and nobody gets them. True also where nothing was stored. @throws AppError */
export async function removeMailSettings(ctx: Context): Promise<boolean> {
  mustBeAllowed(ctx.actor, 'site:configure');
  mustBeOurs(ctx.services);
  await inTransaction(ctx, ({ db }) => db.delete(StoredMailSettings, MAIL_SETTINGS_ID));
  return true;
}
