export interface MrkdwnPart {
  kind: 'text' | 'bold' | 'italic' | 'struck' | 'code' | 'pre' | 'link';
  text: string;
}

const MARKS: Record<string, MrkdwnPart['kind']> = { '*': 'bold', _: 'italic', '~': 'struck', '`': 'code' };
/** What Slack reads as marked: a fence, an address, or words between two equal marks at the edges of words. */
const MARKED =
  /```([\s\S]+?)```|<([^<>|\s]+)(?:\|([^<>]*))?>|(?<![\p{L}\p{N}])([*_~`])(?! )([^\n]+?)(?<! )\4(?![\p{L}\p{N}])/gu;

/** Slack's own markup, in parts; marks within marks are left as they are. */
export function mrkdwnParts(mrkdwn: string): MrkdwnPart[] {
  const parts: MrkdwnPart[] = [];
  let end = 0;
  for (const found of mrkdwn.matchAll(MARKED)) {
    const [whole, fenced, address, label, mark = '', words] = found;
    if (found.index > end) parts.push({ kind: 'text', text: unescaped(mrkdwn.slice(end, found.index)) });
    if (fenced !== undefined) parts.push({ kind: 'pre', text: unescaped(fenced) });
    else if (address !== undefined) parts.push({ kind: 'link', text: unescaped(label ?? address) });
    else parts.push({ kind: MARKS[mark] ?? 'text', text: unescaped(words ?? '') });
    end = found.index + whole.length;
  }
  if (end < mrkdwn.length) parts.push({ kind: 'text', text: unescaped(mrkdwn.slice(end)) });
  return parts;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
