import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.js';

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
