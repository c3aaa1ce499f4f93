import type { ComponentStatus } from '@signet/domain/component';
import type { PageIndicator } from '@signet/domain/page';

const GREEN = '#146c2e';
const GREY = '#59626e';
const BLUE = '#0b57c4';
const AMBER = '#7d5200';
const ORANGE = '#a8430a';
const RED = '#b81d24';

/** As on the page; white words are read on each of them. */
export const COMPONENT_COLORS: Record<ComponentStatus, string> = {
  OPERATIONAL: GREEN,
  UNKNOWN: GREY,
  UNDER_MAINTENANCE: BLUE,
  DEGRADED_PERFORMANCE: AMBER,
  PARTIAL_OUTAGE: ORANGE,
  MAJOR_OUTAGE: RED,
};

export const INDICATOR_COLORS: Record<PageIndicator, string> = {
  OPERATIONAL: GREEN,
  UNKNOWN: GREY,
  MAINTENANCE: BLUE,
  DEGRADED: AMBER,
  PARTIAL_OUTAGE: ORANGE,
  MAJOR_OUTAGE: RED,
};
