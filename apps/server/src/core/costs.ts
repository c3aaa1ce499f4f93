/** What a change takes of the caller's allowance: a transaction, and all that follows from it. */
export const WRITE_COST = 100;
/** What a search takes: it reads every text. */
export const SEARCH_COST = 20_000;
/** What a file takes, be it read or made. */
export const FILE_COST = 10_000;
