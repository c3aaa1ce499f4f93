/** By it people and scanners of code know what they have found. */
export const MARK = 'sgt_';

const SHAPE = new RegExp(`^${MARK}[\\w-]{43}$`);

/** Whether it can be a token at all: nobody is looked up for anything else. */
export function looksLikeToken(text: string): boolean {
  return SHAPE.test(text);
}
