import { STATUS_SHAPES } from '../shared/status-shapes.ts';
import { INDICATOR_TONES } from '../shared/status-tone.ts';
import type { EmbedState } from './embed-state.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Mark, headline, and the way to the page. */
export function pillOf({ name, indicator, headline, asOf }: EmbedState, origin: string): HTMLElement {
  const tone = INDICATOR_TONES[indicator];
  const pill = document.createElement('a');
  pill.className = tone;
  pill.href = `${origin}/`;
  pill.target = '_blank';
  pill.rel = 'noopener';
  const words = document.createElement('span');
  words.textContent = asOf === null ? headline : `${headline} (last known at ${timeOf(asOf)})`;
  pill.setAttribute('aria-label', `${name}: ${words.textContent}`);
  pill.append(markOf(STATUS_SHAPES[tone]), words);
  return pill;
}

function markOf(shape: string): SVGElement {
  const mark = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of [
    ['width', '16'],
    ['height', '16'],
    ['viewBox', '0 0 16 16'],
    ['aria-hidden', 'true'],
  ] as const)
    mark.setAttribute(name, value);
  path.setAttribute('d', shape);
  mark.append(path);
  return mark;
}

function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
