import type { Built } from './finished-answers.js';

/** What a build gives where there is nothing that the asker may see, though there may have been. */
export function builtNothing(): Built {
  const body = { identity: Buffer.alloc(0), gzip: null, br: null };
  return { answer: { status: 404, headers: {}, body }, as: 'pass' };
}
