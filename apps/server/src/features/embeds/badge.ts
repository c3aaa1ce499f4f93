import type { BadgeOptions } from '@signet/domain/badge';
import { LIMITS } from '@signet/domain/limits';
import { COMPONENT_WORDS, INDICATOR_WORDS } from '@signet/domain/words';
import { makeBadge } from 'badge-maker';
import { printable } from '../../core/printable.js';
import type { StatusData } from './status-data.js';
import { COMPONENT_COLORS, INDICATOR_COLORS } from './status-colors.js';

export interface Badge {
  label: string;
  message: string;
  /** #rrggbb */
  color: string;
}

/** The badge of the page, or of a component on it; null where the page shows no such component. */
export function badgeOf({ statusPage: page }: StatusData, componentId: number | null): Badge | null {
  if (componentId === null) {
    const { name } = page.site;
    const label = /\bstatus\b/i.test(name) ? name : `${name} status`;
    return {
      label: shortened(label),
      message: INDICATOR_WORDS[page.indicator],
      color: INDICATOR_COLORS[page.indicator],
    };
  }
  const components = [...page.components, ...page.groups.flatMap((group) => group.components)];
  const component = components.find(({ id }) => id === String(componentId));
  if (!component) return null;
  const { name, status } = component;
  return { label: shortened(name), message: COMPONENT_WORDS[status], color: COMPONENT_COLORS[status] };
}

/** Its title says the same as its picture. */
export function drawBadge(badge: Badge, { style, label, color, labelColor }: BadgeOptions): string {
  const svg = makeBadge({
    style,
    label: label ?? badge.label,
    message: badge.message,
    color: color ?? badge.color,
    ...(labelColor !== undefined && { labelColor }),
  });
  return printable(svg);
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= LIMITS.badgeLabel ? name : `${characters.slice(0, LIMITS.badgeLabel - 1).join('')}…`;
}
