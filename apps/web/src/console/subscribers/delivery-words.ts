import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DeliveryState } from '@signet/domain/subscription';

export const DELIVERY_WORDS: Record<DeliveryState, MessageDescriptor> = {
  WAITING: msg`Waits to be sent`,
  SENDING: msg`Is being sent`,
  SENT: msg`Sent`,
  FAILED: msg`Given up`,
  SUPERSEDED: msg`Left out: newer news came first`,
  DROPPED: msg`Left out`,
};
