import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { pageSize } from '../../core/graphql/connection.js';
import { KeptMailConnection } from './kept-mail-connection.js';
import { listKeptMails } from './kept-mail.queries.js';
import { MailSettingsShown } from './mail-settings-shown.js';
import { MailSettingsInput, UpdateMailSettingsInput } from './mail-settings.inputs.js';
import { shownMailSettings } from './mail-settings.queries.js';
import { MailTrial } from './mail-trial.js';
import { removeMailSettings } from './remove-mail-settings.js';
import { sendTestMail } from './send-test-mail.js';
import { updateMailSettings } from './update-mail-settings.js';

@Resolver()
export class MailResolver {
  @Query(() => KeptMailConnection, {
    description:
      'Mails that nobody got, as no mail server is set; newest first, of the last 200. None for those who may not configure the site.',
  })
  keptMails(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<KeptMailConnection> {
    return listKeptMails(ctx, { first: pageSize(first, 20), after });
  }

  @Query(() => MailSettingsShown, { description: 'How mails leave. For admins and owners.' })
  mailSettings(@Ctx() ctx: Context): Promise<MailSettingsShown> {
    return shownMailSettings(ctx);
  }

  @Mutation(() => MailSettingsShown, {
    description:
      'Holds from the next mail on, and what failed before is tried again at once. For admins and owners, unless the environment says how mails leave.',
  })
  updateMailSettings(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateMailSettingsInput) input: UpdateMailSettingsInput,
  ): Promise<MailSettingsShown> {
    return updateMailSettings(ctx, input);
  }

  @Mutation(() => Boolean, {
    description: 'From now on mails are kept, and nobody gets them. For admins and owners.',
  })
  removeMailSettings(@Ctx() ctx: Context): Promise<boolean> {
    return removeMailSettings(ctx);
  }

  @Mutation(() => MailTrial, {
    description:
      'Mails somebody at once; with input by these settings, which are not kept. For those who may configure the site.',
  })
  sendTestMail(
    @Ctx() ctx: Context,
    @Arg('to', () => String) to: string,
    @Arg('input', () => MailSettingsInput, { nullable: true }) input?: MailSettingsInput | null,
  ): Promise<MailTrial> {
    return sendTestMail(ctx, to, input);
  }
}
