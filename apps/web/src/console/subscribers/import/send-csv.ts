import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { sessionLost } from '../../client/session-lost.ts';

/** What became of a file, or would; the server's own words. */
export interface SubscriberImport {
  dryRun: boolean;
  added: number;
  confirmed: number;
  existing: number;
  rejected: number;
  problems: { line: number; field: string; reason: string }[];
}

/** Sends a file as it is. @throws CombinedGraphQLErrors where it is refused, like every other refusal */
export async function sendCsv(
  file: Blob,
  { dryRun, skipBad }: { dryRun: boolean; skipBad: boolean },
): Promise<SubscriberImport> {
  const query = new URLSearchParams({ dryRun: String(dryRun), skipBad: String(skipBad) });
  const response = await fetch(`/subscribers.csv?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
  });
  if (response.status === 401) sessionLost(true);
  const answer = (await response.json()) as SubscriberImport & Pick<CombinedGraphQLErrors, 'errors'>;
  if (!response.ok) throw new CombinedGraphQLErrors({ errors: answer.errors });
  return answer;
}
