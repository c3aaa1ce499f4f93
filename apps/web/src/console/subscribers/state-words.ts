import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SubscriberState } from '@signet/domain/subscription';

export const STATE_WORDS: Record<SubscriberState, MessageDescriptor> = {
  CONFIRMED: msg`Confirmed`,
  UNCONFIRMED: msg`Not confirmed`,
  QUARANTINED: msg`In quarantine`,
};
