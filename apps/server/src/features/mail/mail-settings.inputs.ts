import type { MailSecurity } from '@signet/domain/mail-settings';
import { Field, InputType, Int } from 'type-graphql';
import { MailSecurityEnum } from '../../core/graphql/enums.js';

@InputType()
export class MailSettingsInput {
  @Field(() => String)
  host!: string;

  @Field(() => Int)
  port!: number;

  @Field(() => MailSecurityEnum)
  security!: MailSecurity;

  @Field(() => String, { nullable: true, description: 'Absent leaves the one that is stored; null: nobody signs in.' })
  user?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Absent leaves the one that is stored, as long as host, port and user stay the same; null clears it.',
  })
  password?: string | null;

  @Field(() => String, { nullable: true, description: "Absent leaves the one that is stored; null: the page's name." })
  senderName?: string | null;

  @Field(() => String)
  senderAddress!: string;
}

@InputType()
export class UpdateMailSettingsInput extends MailSettingsInput {
  @Field(() => Date, { nullable: true, description: 'The updatedAt that you saw.' })
  ifUnchangedSince?: Date | null;
}
