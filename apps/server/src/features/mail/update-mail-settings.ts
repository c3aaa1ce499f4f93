import { updateMailSettingsInput } from '@signet/domain/mail-settings-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustBeUnchanged, nextUpdatedAt } from '../../core/edits.js';
import { parseInput } from '../../core/errors.js';
import { hurryDeliveries } from '../notifications/hurry-deliveries.js';
import type { MailSettingsShown } from './mail-settings-shown.js';
import type { UpdateMailSettingsInput } from './mail-settings.inputs.js';
import { shownOfStored, storedMailSettings } from './mail-settings.queries.js';
import { mustBeOurs } from './must-be-ours.js';
import { hurryOwedMails } from './hurry-owed-mails.js';
import { MAIL_SETTINGS_ID, StoredMailSettings } from './stored-mail-settings.entity.js';
import { wantedMailSettings } from './wanted-mail-settings.js';

/** Holds from the next mail on, in every process; what failed before is tried again at once. @throws AppError */
export async function updateMailSettings(ctx: Context, input: UpdateMailSettingsInput): Promise<MailSettingsShown> {
  mustBeAllowed(ctx.actor, 'site:configure');
  mustBeOurs(ctx.services);
  const { ifUnchangedSince, ...given } = parseInput(updateMailSettingsInput, input);
  return inTransaction(ctx, async (tx) => {
    const stored = await storedMailSettings(tx.db);
    if (stored) mustBeUnchanged('How mails leave', stored, ifUnchangedSince);
    const wanted = wantedMailSettings(stored, given);
    if (stored && isEmpty(changedFields<StoredMailSettings>(stored, wanted))) return shownOfStored(stored);
    const updatedAt = stored ? nextUpdatedAt(stored, tx.now()) : tx.now();
    const row = tx.db.create(StoredMailSettings, { id: MAIL_SETTINGS_ID, ...wanted, updatedAt });
    await hurryDeliveries(tx, 'EMAIL');
    await hurryOwedMails(tx);
    return shownOfStored(await tx.db.save(row));
  });
}
