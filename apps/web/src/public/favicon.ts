import type { PageIndicator } from '@signet/domain/page';
import { INDICATOR_TONES, type Tone } from '../shared/status-tone.ts';
import degraded from './favicons/degraded.svg';
import maintenance from './favicons/maintenance.svg';
import major from './favicons/major.svg';
import operational from './favicons/operational.svg';
import partial from './favicons/partial.svg';
import unknown from './favicons/unknown.svg';

const FAVICONS: Record<Tone, string> = { operational, unknown, maintenance, degraded, partial, major };

export function faviconOf(indicator: PageIndicator): string {
  return FAVICONS[INDICATOR_TONES[indicator]];
}
