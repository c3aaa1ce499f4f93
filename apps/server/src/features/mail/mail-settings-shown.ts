import type { MailSecurity, MailSource } from '@signet/domain/mail-settings';
import { Field, Int, ObjectType } from 'type-graphql';
import { MailSecurityEnum, MailSourceEnum } from '../../core/graphql/enums.js';

@ObjectType('MailSettings', { description: 'How mails leave; everything is null where nothing is set.' })
export class MailSettingsShown {
  @Field(() => MailSourceEnum)
  source!: MailSource;

  @Field(() => String, { nullable: true })
  host!: string | null;

  @Field(() => Int, { nullable: true })
  port!: number | null;

  @Field(() => MailSecurityEnum, { nullable: true, description: 'Null also for: encrypted if the server offers it.' })
  security!: MailSecurity | null;

  @Field(() => String, { nullable: true, description: 'Null: nobody signs in.' })
  user!: string | null;

  @Field(() => Boolean, { description: 'Whether a password is kept, which is never shown.' })
  hasPassword!: boolean;

  @Field(() => String, { nullable: true, description: "Null: the page's name." })
  senderName!: string | null;

  @Field(() => String, { nullable: true })
  senderAddress!: string | null;

  @Field(() => Date, { nullable: true, description: 'When an operator last changed it.' })
  updatedAt!: Date | null;
}
