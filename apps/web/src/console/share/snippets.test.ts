import { describe, expect, it } from 'vitest';
import {
  addressOf,
  badgeAddress,
  badgeHtml,
  badgeMarkdown,
  frameHtml,
  shieldAddress,
  widgetHtml,
  type BadgeLook,
} from './snippets.ts';

const page = { origin: 'https://status.example.com', name: 'Acme status', componentId: null };
const component = { ...page, name: 'API [v2] "beta"', componentId: '7' };
const PLAIN: BadgeLook = { style: 'flat', label: ' ' };
const DRESSED: BadgeLook = { style: 'for-the-badge', label: ' Our API & co ' };

describe('addresses', () => {
  it('are those of the page or of the component', () => {
    expect(addressOf(page, 'feed.atom')).toBe('https://status.example.com/feed.atom');
    expect(addressOf(component, 'calendar.ics')).toBe('https://status.example.com/components/7/calendar.ics');
  });

  it('of a badge say only what is not so by itself', () => {
    expect(badgeAddress(page, PLAIN)).toBe('https://status.example.com/badge.svg');
    expect(badgeAddress(component, DRESSED)).toBe(
      'https://status.example.com/components/7/badge.svg?style=for-the-badge&label=Our+API+%26+co',
    );
  });

  it('for shields.io hold ours whole', () => {
    const { searchParams } = new URL(shieldAddress(component));
    expect(searchParams.get('url')).toBe('https://status.example.com/components/7/badge.json');
  });
});

describe('snippets', () => {
  it('for Markdown keep brackets in names apart from those of the link', () => {
    expect(badgeMarkdown(component, PLAIN)).toBe(
      String.raw`[![API \[v2\] "beta"](https://status.example.com/components/7/badge.svg)](https://status.example.com/components/7)`,
    );
  });

  it('for HTML say what they should, once parsed', () => {
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    const image = parse(badgeHtml(component, DRESSED))?.querySelector('img');
    expect(image?.getAttribute('src')).toBe(badgeAddress(component, DRESSED));
    expect(image?.getAttribute('alt')).toBe(component.name);
    expect(frameHtml(component)).toContain(' title="API [v2] &quot;beta&quot;" ');
  });

  it('for the widget ask for problems only where that is wanted', () => {
    expect(widgetHtml(page, false)).toBe('<script async src="https://status.example.com/embed.js"></script>');
    expect(widgetHtml(page, true)).toContain('embed.js" data-show="problems">');
  });
});
