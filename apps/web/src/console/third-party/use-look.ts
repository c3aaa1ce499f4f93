import { useMutation } from '@apollo/client/react';
import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { problemOf } from '../client/problem.ts';
import type { ThirdPartySelectorInput } from '../gql/graphql.ts';
import { unreadable, type Preview } from './found-service.ts';
import { PreviewThirdPartyDocument } from './third-party-facts.ts';

interface Known {
  format: ThirdPartyFormat;
  baseUrl: string;
}

/** Reads what is known to be there, now; where that fails, what was seen says why. */
export function useLook() {
  const [look, { loading: looking }] = useMutation(PreviewThirdPartyDocument);
  const lookAt = async ({ format, baseUrl }: Known, selector?: ThirdPartySelectorInput): Promise<Preview> => {
    const seen = await look({ variables: { url: baseUrl, selector: selector ?? null } }).catch(problemOf);
    if ('code' in seen) return unreadable(format, baseUrl, seen.message);
    return seen.data?.previewThirdParty ?? unreadable(format, baseUrl, '');
  };
  return { lookAt, looking };
}
