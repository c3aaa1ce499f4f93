import MarkdownIt from 'markdown-it';

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
