import type { ThirdPartyFormat } from '@signet/domain/third-party';
import type { PreviewThirdPartyMutation } from '../gql/graphql.ts';

export type Preview = Omit<PreviewThirdPartyMutation['previewThirdParty'], '__typename' | 'service'>;

/** What was read somewhere, and as whose. */
export interface FoundService {
  /** Of the catalogue; null where an address is followed as it is. */
  serviceId: string | null;
  name: string;
  /** What somebody who chooses it should know. */
  note?: string | null;
  preview: Preview;
}

/** It cannot be read at this moment, and can be followed all the same. */
export function unreadable(format: ThirdPartyFormat, baseUrl: string, why: string): Preview {
  return { format, baseUrl, status: 'UNKNOWN', statusText: why, components: [], words: [] };
}

/** False where it has moved to another platform than is known. */
export function isStill(known: Pick<Preview, 'format' | 'baseUrl'>, preview: Preview): boolean {
  return known.format === preview.format && known.baseUrl === preview.baseUrl;
}

export function isUnreadable({ status, components }: Preview): boolean {
  return status === 'UNKNOWN' && components.length === 0;
}
