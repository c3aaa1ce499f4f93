import { worstOf, type ComponentStatus } from '@signet/domain/component';
import type { Announcement } from '../notifications/announcement.js';

interface Look {
  /** A coloured dot; the state in words always stands beside it. */
  mark: string;
  /** As 0xRRGGBB. */
  color: number;
}

const LOOKS: Record<ComponentStatus, Look> = {
  OPERATIONAL: { mark: '🟢', color: 0x1f8a4c },
  UNKNOWN: { mark: '⚪', color: 0x6b7280 },
  UNDER_MAINTENANCE: { mark: '🔵', color: 0x2f6fed },
  DEGRADED_PERFORMANCE: { mark: '🟡', color: 0xb7860b },
  PARTIAL_OUTAGE: { mark: '🟠', color: 0xc8590a },
  MAJOR_OUTAGE: { mark: '🔴', color: 0xc62828 },
};

/** How an announcement looks in a chat, by the status that it stands for. */
export function lookOf(announcement: Announcement): Look {
  return LOOKS[statusOf(announcement)];
}

function statusOf(announcement: Announcement): ComponentStatus {
  switch (announcement.kind) {
    case 'INCIDENT': {
      if (announcement.status === 'RESOLVED') return 'OPERATIONAL';
      const worst = worstOf(announcement.components.map(({ status }) => status));
      // An update that says nothing of components does not mean that all is well.
      return worst === 'OPERATIONAL' ? 'DEGRADED_PERFORMANCE' : worst;
    }
    case 'MAINTENANCE':
      if (announcement.turn === 'COMPLETED') return 'OPERATIONAL';
      return announcement.turn === 'CANCELLED' ? 'UNKNOWN' : 'UNDER_MAINTENANCE';
    case 'COMPONENT_STATUS':
      return announcement.status;
  }
}
