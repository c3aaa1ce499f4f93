import { createHash } from 'node:crypto';
import { retryAfterMs } from '@signet/domain/retry-after';
import webPush from 'web-push';
import type { Services } from '../../core/context.js';
import { OutboundError } from '../../core/http/outbound/outbound-error.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import type { PushIdentity } from './push-identity.entity.js';
import type { PushMessage } from './push-message.js';

const WITHIN_MS = 8_000;
/** Nobody reads more than the status. */
const MOST_BYTES = 64 * 1024;
/** What RFC 8030 and the services say of a subscription that has ended. */
const GONE = [404, 410];
const ASK_FOR_TIME = [429, 503];
/** Another attempt would be the same request. */
const FINAL = [400, 413];

export interface Push {
  message: PushMessage;
  urgency: 'normal' | 'high';
  /** How long the service keeps it for a browser that is off. */
  ttlSeconds: number;
}

export interface PushSender extends Pick<PushIdentity, 'publicKey' | 'privateKey'> {
  subject: string;
}

/** Encrypts it for the browser and hands it to its push service; gives the status of success. @throws DeliveryFailure */
export async function postPush(
  { visitorOutbound, now }: Pick<Services, 'visitorOutbound' | 'now'>,
  { address, credentials }: Pick<Subscriber, 'address' | 'credentials'>,
  { message, urgency, ttlSeconds }: Push,
  { subject, publicKey, privateKey }: PushSender,
): Promise<number> {
  const { p256dh = '', auth = '' } = credentials ?? {};
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint: address, keys: { p256dh, auth } },
    JSON.stringify(message),
    {
      vapidDetails: { subject, publicKey, privateKey },
      contentEncoding: 'aes128gcm',
      TTL: ttlSeconds,
      urgency,
      topic: topicOf(message.tag),
    },
  );
  const limits = { withinMs: WITHIN_MS, maxBytes: MOST_BYTES };
  const request = { url: address, method: 'POST', headers: chosen(headers), body, ...limits } as const;
  const response = await visitorOutbound.request(request).catch((error: unknown) => {
    throw error instanceof OutboundError ? new DeliveryFailure(error.message) : error;
  });
  const { status } = response;
  if (status >= 200 && status <= 299) return status;
  throw new DeliveryFailure(`the push service answered ${status}`, {
    status,
    isGone: GONE.includes(status),
    isFinal: GONE.includes(status) || FINAL.includes(status),
    retryAfterMs: ASK_FOR_TIME.includes(status) ? retryAfterMs(response.headers['retry-after'], now()) : null,
  });
}

/** The service keeps the newest of a topic only; it must not learn what it is about. */
function topicOf(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}

/** All of them as text, and the length left to the door. */
function chosen(headers: Record<string, unknown>): Record<string, string> {
  const { 'Content-Length': _, ...others } = headers;
  return Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
}
