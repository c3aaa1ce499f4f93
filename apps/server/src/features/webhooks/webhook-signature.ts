import { createHmac } from 'node:crypto';

export interface SignedMessage {
  id: string;
  at: Date;
  body: string;
}

/** The headers of Standard Webhooks (https://www.standardwebhooks.com), with a signature by each secret. */
export function signatureHeaders(secrets: readonly Buffer[], { id, at, body }: SignedMessage): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const sign = (secret: Buffer) =>
    `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(sign).join(' '),
  };
}
