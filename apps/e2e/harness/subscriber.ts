import type { Api } from './api.ts';
import type { MailBox } from './mail-box.ts';

/** Somebody who is told everything, by mail: they subscribed, and confirmed what they were mailed. */
export async function aSubscriber(api: Api, box: MailBox, address: string): Promise<void> {
  const input = { channel: 'EMAIL', address, wholePage: true };
  await api.ask('mutation ($input: SubscribeInput!) { subscribe(input: $input) }', { input });
  const mail = await box.mail(/confirm/i);
  const token = /\/confirm\/([\w.-]+)/.exec(mail.text ?? '')?.[1];
  await api.ask('mutation ($token: String!) { confirmSubscription(token: $token) }', { token });
}
