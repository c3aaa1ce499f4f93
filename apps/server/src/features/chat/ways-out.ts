import type { Letter } from '../notifications/channel-sender.js';

/** Where a visitor's hook is changed or ended; whatever operators set up has none. */
export type WaysOut = Pick<Letter, 'manageUrl' | 'unsubscribeUrl'>;
