import { Field, InputType } from 'type-graphql';
import { ChoiceInput } from '../subscribers/subscription.inputs.js';

@InputType({
  description: 'What a browser gives whoever may push to it, in base64url as `PushSubscription` writes it.',
})
export class PushSubscriptionInput {
  @Field(() => String)
  endpoint!: string;

  @Field(() => String)
  p256dh!: string;

  @Field(() => String)
  auth!: string;
}

@InputType()
export class SubscribeBrowserInput extends ChoiceInput {
  @Field(() => PushSubscriptionInput)
  browser!: PushSubscriptionInput;
}
