import type { PageIndicator } from '@signet/domain/page';
import { INDICATOR_TONES, type Tone } from '../shared/status-tone.ts';
import degraded from './favicons/degraded.svg?raw';
import maintenance from './favicons/maintenance.svg?raw';
import major from './favicons/major.svg?raw';
import partial from './favicons/partial.svg?raw';
import unknown from './favicons/unknown.svg?raw';

/** Where all is well, the operator's icon says it alone. */
const MARKS: Partial<Record<Tone, string>> = { unknown, maintenance, degraded, partial, major };

/** An SVG of the picture, a PNG in base64, with the indicator's mark in its corner. */
export function tabIcon(indicator: PageIndicator, png: string): string {
  const mark = MARKS[INDICATOR_TONES[indicator]];
  const picture = `<image width="64" height="64" href="data:image/png;base64,${png}"/>`;
  const badge = mark && mark.replace('<svg ', '<svg x="28" y="28" width="36" height="36" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${picture}${badge ?? ''}</svg>`;
}
