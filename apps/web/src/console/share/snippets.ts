import type { BadgeStyle } from '@signet/domain/badge';
import { escapeHtml } from '../../shared/escape-html.ts';

/** What is shared: the page, or one component of it. */
export interface Shared {
  /** Of the addresses, such as https://status.example.com. */
  origin: string;
  /** What its badge is called to those who do not see it. */
  name: string;
  /** Null: the whole page. */
  componentId: string | null;
}

export interface BadgeLook {
  style: BadgeStyle;
  /** Empty: what the badge says by itself. */
  label: string;
}

/** The address of something of the page or of the component: "badge.svg", "feed.atom". */
export function addressOf({ origin, componentId }: Shared, file: string): string {
  return componentId === null ? `${origin}/${file}` : `${origin}/components/${componentId}/${file}`;
}

export function badgeAddress(shared: Shared, { style, label }: BadgeLook): string {
  const search = new URLSearchParams();
  if (style !== 'flat') search.set('style', style);
  if (label.trim() !== '') search.set('label', label.trim());
  return search.size === 0 ? addressOf(shared, 'badge.svg') : `${addressOf(shared, 'badge.svg')}?${search.toString()}`;
}

/** Where the badge leads. */
function pageOf({ origin, componentId }: Shared): string {
  return componentId === null ? `${origin}/` : `${origin}/components/${componentId}`;
}

export function badgeMarkdown(shared: Shared, look: BadgeLook): string {
  const alt = shared.name.replaceAll(/[\\[\]]/g, String.raw`\$&`);
  return `[![${alt}](${badgeAddress(shared, look)})](${pageOf(shared)})`;
}

export function badgeHtml(shared: Shared, look: BadgeLook): string {
  const image = `<img src="${escapeHtml(badgeAddress(shared, look))}" alt="${escapeHtml(shared.name)}">`;
  return `<a href="${pageOf(shared)}">${image}</a>`;
}

/** The picture as shields.io draws it. */
export function shieldAddress(shared: Shared): string {
  return `https://img.shields.io/endpoint?url=${encodeURIComponent(addressOf(shared, 'badge.json'))}`;
}

export function widgetHtml({ origin }: Shared, onlyProblems: boolean): string {
  return `<script async src="${origin}/embed.js"${onlyProblems ? ' data-show="problems"' : ''}></script>`;
}

export function frameHtml({ origin, name }: Shared): string {
  const size = 'width="360" height="150" style="border: 0; max-width: 100%"';
  return `<iframe src="${origin}/embed" title="${escapeHtml(name)}" ${size} loading="lazy"></iframe>`;
}
