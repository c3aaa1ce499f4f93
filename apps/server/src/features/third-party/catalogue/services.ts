import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { INCIDENT_IO_PAGES } from './incident-io-pages.js';
import { OTHER_SERVICES } from './other-services.js';
import type { ServiceRow } from './service-row.js';
import { STATUSPAGES_A_TO_L } from './statuspage-a-to-l.js';
import { STATUSPAGES_M_TO_Z } from './statuspage-m-to-z.js';

/** A service that is known by name. */
export interface Service {
  id: string;
  name: string;
  homepage: string;
  format: ThirdPartyFormat;
  baseUrl: string;
  /** Other names, and hosts at which people meet its page. */
  also: readonly string[];
  note: string | null;
  /** What the selector begins with. */
  products: readonly string[];
}

const ROWS: Partial<Record<ThirdPartyFormat, readonly ServiceRow[]>> = {
  STATUSPAGE_V2: [...STATUSPAGES_A_TO_L, ...STATUSPAGES_M_TO_Z],
  INCIDENT_IO: INCIDENT_IO_PAGES,
  ...OTHER_SERVICES,
};

export const SERVICES: readonly Service[] = Object.entries(ROWS).flatMap(([format, rows]) =>
  rows.map(([id, name, homepage, base, { also = [], note = null, products = [] } = {}]) => ({
    id,
    name,
    homepage: `https://${homepage}`,
    format: format as ThirdPartyFormat,
    baseUrl: `https://${base}`,
    also,
    note,
    products,
  })),
);
