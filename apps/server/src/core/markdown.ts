import MarkdownIt, { type Token } from 'markdown-it';

const ALLOWED = /^(https?|mailto):/i;

/** HTML is text here, links lead to http, https and mail addresses only, and nothing is loaded from elsewhere. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');

markdown.validateLink = (url) => ALLOWED.test(url.trim());
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'nofollow noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

/** Sanitised HTML of a Markdown text as operators write it. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

/**
 * HTML of `renderMarkdown`, for readers who take it elsewhere. Every link states its scheme, but "https:path" is
 * relative to the page it stands on all the same.
 */
export function withAbsoluteLinks(html: string, base: string): string {
  return html.replaceAll(/<a href="([^"]*)"/g, (link, href: string) => {
    const url = URL.parse(href.replaceAll('&amp;', '&'), base);
    return url ? `<a href="${escapeHtml(url.href)}"` : link;
  });
}

export type MarkdownToken = Token;

/** For what turns a Markdown text into something else than HTML. */
export function markdownTokens(text: string): MarkdownToken[] {
  return markdown.parse(text, {});
}

/** A Markdown text as it is read aloud: without marks, links with their addresses. */
export function plainText(text: string): string {
  return markdownTokens(text)
    .map(blockText)
    .join('')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

export function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}

function blockText({ type, children, content, info, markup, hidden }: Token): string {
  if (type === 'inline') return inlineText(children ?? []);
  if (type === 'fence' || type === 'code_block') return `${content}\n`;
  if (type === 'list_item_open') return info === '' ? '- ' : `${info}${markup} `;
  // Hidden: the only paragraph of a list's item.
  if (/^(paragraph|heading)_close$/.test(type)) return hidden ? '' : '\n\n';
  if (/^(bullet_list|ordered_list|list_item|tr)_close$/.test(type)) return '\n';
  return /^t[hd]_close$/.test(type) ? '\t' : '';
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  let link = { from: 0, href: '' };
  for (const token of tokens) {
    if (token.type === 'link_open') link = { from: text.length, href: String(token.attrGet('href') ?? '') };
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    else text += token.content;
    if (token.type !== 'link_close') continue;
    const shown = text.slice(link.from);
    if (shown !== link.href && `mailto:${shown}` !== link.href) text += ` (${link.href})`;
  }
  return text;
}
