/** Letters that are written otherwise without their own keyboard, and are no accented ones to Unicode. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

const FOLDED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** A text as it is searched: without case, accents and other marks, compatible forms as their plain ones. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(FOLDED, (letter) => PLAIN[letter] ?? letter);
}

/** The words that a text must all hold, each once, to be found. None: it finds nothing. */
export function wordsOf(search: string): string[] {
  return [...new Set(searchable(search).split(/\s+/).filter(Boolean))];
}

/** In UTF-16 units. More of an endless story is not searched, so that it can be kept and looked through. */
const MOST_SEARCHED = 200_000;

/** What is searched of an incident or a maintenance; messages beyond the limit, the last of those given, are left out. */
export function searchTextOf(title: string, messages: Iterable<string>): string {
  let all = searchable(title);
  for (const message of messages) {
    if (all.length >= MOST_SEARCHED) break;
    all += `\n${searchable(message)}`;
  }
  return all.slice(0, MOST_SEARCHED).replace(/[\uD800-\uDBFF]$/, '');
}
