import type { Channel } from '@signet/domain/subscription';

/** By what visitors can subscribe. */
export const SUBSCRIBER_CHANNELS = ['EMAIL', 'WEB_PUSH'] as const satisfies readonly Channel[];
