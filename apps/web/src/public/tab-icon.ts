import type { PageIndicator } from '@signet/domain/page';
import { INDICATOR_TONES, type Tone } from '../shared/status-tone.ts';
import degraded from './favicons/degraded.svg?raw';
import maintenance from './favicons/maintenance.svg?raw';
import major from './favicons/major.svg?raw';
import operational from './favicons/operational.svg?raw';
import partial from './favicons/partial.svg?raw';
import unknown from './favicons/unknown.svg?raw';

const MARKS: Record<Tone, string> = { operational, unknown, maintenance, degraded, partial, major };

/**
 * An SVG of the picture, a PNG in base64, with the indicator's mark in its corner; without a picture, the mark alone.
 * Where all is well, an operator's picture says it alone.
 */
export function tabIcon(indicator: PageIndicator, png: string | null): string {
  const tone = INDICATOR_TONES[indicator];
  if (png === null) return MARKS[tone];
  const picture = `<image width="64" height="64" href="data:image/png;base64,${png}"/>`;
  const mark = tone === 'operational' ? '' : MARKS[tone].replace('<svg ', '<svg x="28" y="28" width="36" height="36" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${picture}${mark}</svg>`;
}
