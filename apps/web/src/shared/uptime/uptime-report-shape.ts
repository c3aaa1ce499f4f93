import type { ComponentStatus } from '@signet/domain/component';

/** What an uptime must carry to be opened; both GraphQL documents select at least this. */
export interface UptimeReportShape {
  from: string;
  to: string;
  /** 0 to 100, or null where nothing is known. */
  uptime: number | null;
  weights: {
    majorOutage: number;
    partialOutage: number;
    degradedPerformance: number;
    /** Null: left out of both sums. */
    underMaintenance: number | null;
  };
  minimumIncidentSeconds: number;
  sums: readonly { status: ComponentStatus; seconds: number; weight: number | null; lostSeconds: number }[];
}
