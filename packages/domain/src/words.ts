import type { ComponentStatus } from './component.js';
import type { IncidentStatus } from './incident.js';
import type { MaintenanceStatus } from './maintenance.js';
import type { PageIndicator } from './page.js';

/** As they stand within a sentence that the server makes: "API: partial outage". */
export const COMPONENT_WORDS: Record<ComponentStatus, string> = {
  OPERATIONAL: 'operational',
  UNKNOWN: 'unknown',
  UNDER_MAINTENANCE: 'under maintenance',
  DEGRADED_PERFORMANCE: 'degraded performance',
  PARTIAL_OUTAGE: 'partial outage',
  MAJOR_OUTAGE: 'major outage',
};

/** As they stand within a sentence. */
export const INDICATOR_WORDS: Record<PageIndicator, string> = {
  OPERATIONAL: 'operational',
  UNKNOWN: 'unknown',
  MAINTENANCE: 'under maintenance',
  DEGRADED: 'degraded performance',
  PARTIAL_OUTAGE: 'partial outage',
  MAJOR_OUTAGE: 'major outage',
};

/** As they stand alone. */
export const INCIDENT_WORDS: Record<IncidentStatus, string> = {
  INVESTIGATING: 'Investigating',
  IDENTIFIED: 'Identified',
  MONITORING: 'Monitoring',
  RESOLVED: 'Resolved',
};

/** As they stand alone. */
export const MAINTENANCE_WORDS: Record<MaintenanceStatus, string> = {
  SCHEDULED: 'Planned',
  IN_PROGRESS: 'In progress',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
};
