import { retryAfterMs } from '@signet/domain/retry-after';
import type { Services } from '../../core/context.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { secretsNow } from './webhook-secrets.js';
import { signatureHeaders } from './webhook-signature.js';

/** Less than an answer of ours may take, as somebody may wait for a test. */
const WITHIN_MS = 8_000;
/** Nobody reads more than the status. */
const MOST_BYTES = 64 * 1024;
const GONE = 410;
const ASK_FOR_TIME = [429, 503];

export interface Message {
  /** The same in every attempt. */
  id: string;
  content: object;
}

/** Posts a message where the receiver wants it; gives back the status of success. @throws DeliveryFailure */
export async function postMessage(
  { outbound, visitorOutbound, now }: Pick<Services, 'outbound' | 'visitorOutbound' | 'now'>,
  { address, credentials, createdBy }: Pick<Subscriber, 'address' | 'credentials' | 'createdBy'>,
  { id, content }: Message,
): Promise<number> {
  const body = JSON.stringify(content);
  const secrets = secretsNow(credentials, now());
  const headers = {
    'content-type': 'application/json',
    ...(secrets.length > 0 && signatureHeaders(secrets, { id, at: now(), body })),
  };
  const request = { url: address, method: 'POST', headers, body, withinMs: WITHIN_MS, maxBytes: MOST_BYTES } as const;
  const door = createdBy === null ? visitorOutbound : outbound;
  const response = await door.request(request).catch((error: unknown) => {
    throw error instanceof OutboundError ? new DeliveryFailure(error.message) : error;
  });
  const { status } = response;
  if (status >= 200 && status <= 299) return status;
  throw new DeliveryFailure(`the server answered ${status}`, {
    status,
    isGone: status === GONE,
    retryAfterMs: ASK_FOR_TIME.includes(status) ? retryAfterMs(response.headers['retry-after'], now()) : null,
  });
}
