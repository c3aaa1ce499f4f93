import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentStatus } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';
import type { MaintenanceStatus } from '@signet/domain/maintenance';
import type { PageIndicator } from '@signet/domain/page';

export const COMPONENT_WORDS: Record<ComponentStatus, MessageDescriptor> = {
  OPERATIONAL: msg`Operational`,
  UNKNOWN: msg`Unknown`,
  UNDER_MAINTENANCE: msg`Under maintenance`,
  DEGRADED_PERFORMANCE: msg`Degraded performance`,
  PARTIAL_OUTAGE: msg`Partial outage`,
  MAJOR_OUTAGE: msg`Major outage`,
};

export const INDICATOR_WORDS: Record<PageIndicator, MessageDescriptor> = {
  OPERATIONAL: msg`Operational`,
  UNKNOWN: msg`Unknown`,
  MAINTENANCE: msg`Under maintenance`,
  DEGRADED: msg`Degraded performance`,
  PARTIAL_OUTAGE: msg`Partial outage`,
  MAJOR_OUTAGE: msg`Major outage`,
};

export const INCIDENT_WORDS: Record<IncidentStatus, MessageDescriptor> = {
  INVESTIGATING: msg`Investigating`,
  IDENTIFIED: msg`Identified`,
  MONITORING: msg`Monitoring`,
  RESOLVED: msg`Resolved`,
};

export const MAINTENANCE_WORDS: Record<MaintenanceStatus, MessageDescriptor> = {
  SCHEDULED: msg`Planned`,
  IN_PROGRESS: msg`In progress`,
  COMPLETED: msg`Completed`,
  CANCELLED: msg`Cancelled`,
};
