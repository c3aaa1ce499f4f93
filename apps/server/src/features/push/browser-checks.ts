import { ECDH, timingSafeEqual } from 'node:crypto';
import type { Context } from '../../core/context.js';
import { badInput } from '../../core/errors.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import type { PushSubscriptionInput } from './push.inputs.js';

/** Where the browser stands in what was given. */
type InputPath = 'browser' | 'input.browser';

/** That it can be pushed to: where nobody listens in, and to a key that is one. @throws AppError BAD_USER_INPUT */
export function mustBePushable(
  { services }: Context,
  { endpoint, p256dh }: PushSubscriptionInput,
  path: InputPath,
): void {
  if (!services.visitorOutbound.mayLeadTo(new URL(endpoint))) {
    throw badInput(`${path}.endpoint`, 'must begin with https://, and be reached from everywhere');
  }
  if (!isPoint(p256dh)) throw badInput(`${path}.p256dh`, 'must be a point of P-256 in base64url');
}

function isPoint(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
    return true;
  } catch {
    return false;
  }
}

/** That it is the browser that subscribed there, which alone knows its secret. @throws AppError BAD_USER_INPUT */
export function mustHoldKeys(
  { credentials }: Subscriber,
  { p256dh, auth }: PushSubscriptionInput,
  path: InputPath,
): void {
  const [known, given] = [`${credentials?.['p256dh']}.${credentials?.['auth']}`, `${p256dh}.${auth}`].map((keys) =>
    Buffer.from(keys),
  ) as [Buffer, Buffer];
  if (known.length !== given.length || !timingSafeEqual(known, given)) {
    throw badInput(`${path}.auth`, 'must be the one that belongs to the endpoint');
  }
}
