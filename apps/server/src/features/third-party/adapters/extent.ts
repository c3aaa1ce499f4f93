const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

const DEEPEST = 64;
const MOST_VALUES = 300_000;
const MOST_TAGS = 100_000;

/**
 * Why a text of JSON is not worth parsing; null if it is. What is nested or strewn without end keeps the parser, and
 * everything after it, busy for seconds, in which the server does nothing else.
 */
export function excessOfJson(text: string): string | null {
  let depth = 0;
  let values = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isQuoted = false;
    } else if (code === QUOTE) isQuoted = true;
    else if (code === COMMA) values += 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      values += 1;
      if (depth > DEEPEST) return `the answer is nested deeper than ${DEEPEST} levels`;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
  return values > MOST_VALUES ? `the answer holds more than ${MOST_VALUES} values` : null;
}

/** Why a text of XML is not worth parsing; null if it is. */
export function excessOfXml(text: string): string | null {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
  return tags > MOST_TAGS ? `the answer holds more than ${MOST_TAGS} tags` : null;
}
