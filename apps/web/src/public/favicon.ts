import type { PageIndicator } from '@signet/domain/page';
import { INDICATOR_TONES, type Tone } from '../shared/status-tone.ts';
import degraded from './favicons/degraded.svg';
import maintenance from './favicons/maintenance.svg';
import major from './favicons/major.svg';
import operational from './favicons/operational.svg';
import partial from './favicons/partial.svg';
import unknown from './favicons/unknown.svg';
import type { Site } from './state/page-state.ts';

const FAVICONS: Record<Tone, string> = { operational, unknown, maintenance, degraded, partial, major };

/** The operator's, with the state on it; without one, the state alone. */
export function faviconOf({ indicator, site }: { indicator: PageIndicator; site: Pick<Site, 'tabIconUrl'> }): string {
  return site.tabIconUrl?.replace('{indicator}', indicator.toLowerCase()) ?? FAVICONS[INDICATOR_TONES[indicator]];
}
