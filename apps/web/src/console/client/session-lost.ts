import { makeVar } from '@apollo/client';

/** Raised when the server no longer knows who we are, while somebody is at work. */
export const sessionLost = makeVar(false);
