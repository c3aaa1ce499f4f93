import type { ComponentStatus } from '@signet/domain/component';
import type { PageIndicator } from '@signet/domain/page';

/** The six looks of the token sheet; each has its own colour, mark and word. */
export type Tone = 'operational' | 'unknown' | 'maintenance' | 'degraded' | 'partial' | 'major';

export const COMPONENT_TONES: Record<ComponentStatus, Tone> = {
  OPERATIONAL: 'operational',
  UNKNOWN: 'unknown',
  UNDER_MAINTENANCE: 'maintenance',
  DEGRADED_PERFORMANCE: 'degraded',
  PARTIAL_OUTAGE: 'partial',
  MAJOR_OUTAGE: 'major',
};

export const INDICATOR_TONES: Record<PageIndicator, Tone> = {
  OPERATIONAL: 'operational',
  UNKNOWN: 'unknown',
  MAINTENANCE: 'maintenance',
  DEGRADED: 'degraded',
  PARTIAL_OUTAGE: 'partial',
  MAJOR_OUTAGE: 'major',
};
