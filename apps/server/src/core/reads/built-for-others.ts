import { encode, etagOfText, type Answer } from './answer.js';
import type { Built } from './finished-answers.js';

/** Headers of what pages of other sites may load and read. */
export const FOR_OTHERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** What a build gives that makes a text for readers elsewhere. It is the same to them as long as the text is. */
export async function builtForOthers(text: string, headers: Answer['headers'], isCurrent: boolean): Promise<Built> {
  const common = { ...FOR_OTHERS, vary: 'accept-encoding', etag: etagOfText(text) };
  const answer = { status: 200, headers: { ...headers, ...common }, body: await encode(text) };
  return { answer, as: isCurrent ? 'keep' : 'failed' };
}
