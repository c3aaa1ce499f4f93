import { markdownTokens, type MarkdownToken } from '../../core/markdown.js';

/** Text that Slack takes for no mark-up of its own: no link, no mention. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A Markdown text in Slack's own mark-up. */
export function mrkdwn(markdown: string): string {
  // The text, and within it the quotation that is open, and within that …
  const open = [''];
  for (const token of markdownTokens(markdown)) {
    if (token.type === 'blockquote_open') open.push('');
    const text = token.type === 'blockquote_close' ? quoted(open.pop() ?? '') : blockText(token);
    open.push(`${open.pop() ?? ''}${text}`);
  }
  return tidied(open.join(''));
}

function quoted(text: string): string {
  return `${tidied(text).replaceAll(/^/gm, '> ')}\n\n`;
}

function tidied(text: string): string {
  return text
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** As much of the text as fits, in Slack's mark-up: cutting what came out could cut a link in two. */
export function mrkdwnWithin(markdown: string, most: number): string {
  let text = mrkdwn(markdown);
  for (let kept = markdown.length; text.length > most;) {
    kept = Math.floor(kept * 0.9);
    text = `${mrkdwn(markdown.slice(0, kept))}…`;
  }
  return text;
}

const MARKS: Record<string, string> = {
  strong_open: '*',
  strong_close: '*',
  em_open: '_',
  em_close: '_',
  s_open: '~',
  s_close: '~',
  link_close: '>',
  softbreak: '\n',
  hardbreak: '\n',
};

function blockText({ type, children, content, info, markup, hidden, level }: MarkdownToken): string {
  if (type === 'inline') return inlineText(children ?? []);
  if (type === 'fence' || type === 'code_block') return `\`\`\`\n${escapeMrkdwn(content)}\`\`\`\n`;
  if (type === 'heading_open') return '*';
  if (type === 'heading_close') return '*\n\n';
  if (type === 'list_item_open') return `${indent(level)}${info === '' ? '•' : `${info}${markup}`} `;
  // Hidden: the only paragraph of a list's item.
  if (type === 'paragraph_close') return hidden ? '\n' : '\n\n';
  if (/^(bullet_list|ordered_list|tr)_close$/.test(type)) return '\n';
  return /^t[hd]_close$/.test(type) ? '\t' : '';
}

/** Slack has no lists within lists. */
function indent(level: number): string {
  return '    '.repeat((level - 1) / 2);
}

function inlineText(tokens: readonly MarkdownToken[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'link_open') return `<${escapeMrkdwn(String(token.attrGet('href') ?? ''))}|`;
      if (token.type === 'code_inline') return `\`${escapeMrkdwn(token.content)}\``;
      return MARKS[token.type] ?? escapeMrkdwn(token.content);
    })
    .join('');
}
