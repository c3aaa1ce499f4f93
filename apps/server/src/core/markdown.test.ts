import { describe, expect, it } from 'vitest';
import { plainText, renderMarkdown, withAbsoluteLinks } from './markdown.js';

describe('renderMarkdown', () => {
  it.each([
    ['**bold** and `code`', '<p><strong>bold</strong> and <code>code</code></p>\n'],
    ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n'],
    ['first\nsecond', '<p>first<br>\nsecond</p>\n'],
  ])('formats %j', (text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  it.each(['https://example.com/a?b=1', 'http://example.com', 'mailto:help@example.com'])(
    'links to %s, without trust',
    (url) => {
      expect(renderMarkdown(`[there](${url})`)).toContain(
        `<a href="${url.replaceAll('&', '&amp;')}" rel="nofollow noopener noreferrer">there</a>`,
      );
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/here',
    'ftp://example.com',
  ])('does not link to %s', (url) => {
    expect(renderMarkdown(`[there](${url})`)).not.toContain('<a');
  });

  it('shows HTML as text', () => {
    expect(renderMarkdown('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n');
  });

  it('loads no picture from elsewhere', () => {
    expect(renderMarkdown('![look](https://elsewhere.example/pixel.png)')).not.toContain('<img');
  });
});

describe('withAbsoluteLinks', () => {
  const hrefOf = (markdown: string) =>
    /<a href="([^"]*)"/.exec(
      withAbsoluteLinks(renderMarkdown(markdown), 'https://status.example.com/incidents/7'),
    )?.[1];

  it.each([
    ['https:8', 'https://status.example.com/incidents/8'],
    ['https:/about?a=1&b=2', 'https://status.example.com/about?a=1&amp;b=2'],
    ['https:#update-3', 'https://status.example.com/incidents/7#update-3'],
    ['https://elsewhere.example/a?b=1&c=2', 'https://elsewhere.example/a?b=1&amp;c=2'],
    ['mailto:help@example.com', 'mailto:help@example.com'],
  ])('leads from %s to %s', (written, href) => {
    expect(hrefOf(`[there](${written})`)).toBe(href);
  });

  it('leaves alone what only looks like a link', () => {
    const html = renderMarkdown('`<a href="https:8">`');
    expect(withAbsoluteLinks(html, 'https://status.example.com/')).toBe(html);
  });
});

describe('plainText', () => {
  it.each([
    ['We **know** of `it`.', 'We know of it.'],
    ['first\nsecond\n\nthird', 'first\nsecond\n\nthird'],
    ['# What\n\n- one\n- two\n\n1. a\n2. b', 'What\n\n- one\n- two\n\n1. a\n2. b'],
    [
      'See [there](https://example.com/a) or https://example.com/b',
      'See there (https://example.com/a) or https://example.com/b',
    ],
    ['Write to help@example.com', 'Write to help@example.com'],
    ['```\nx < 1 && y\n```', 'x < 1 && y'],
    ['<b>as written</b> &amp; so on', '<b>as written</b> & so on'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a\tb\n1\t2'],
    ['> quoted\n\n![a picture](https://example.com/p.png)', 'quoted\n\n!a picture (https://example.com/p.png)'],
  ])('of %j is %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});
