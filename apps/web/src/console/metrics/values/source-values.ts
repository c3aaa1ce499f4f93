import { metricSourceInput } from '@signet/domain/metric-source-inputs';
import type { MetricSourceKind } from '@signet/domain/metric-source';
import { schemaErrors, type FormErrors } from '../../client/form-errors.ts';
import type { MetricSourceFactsFragment, MetricSourceInput } from '../../gql/graphql.ts';

/** A source as its form holds it; a stored Authorization header is never there. */
export interface SourceValues {
  kind: MetricSourceKind;
  url: string;
  path: string;
  /** Empty: the stored one stays. */
  authorization: string;
  /** Whether the stored one goes. */
  forget: boolean;
}

export function sourceValues(source: MetricSourceFactsFragment | null): SourceValues {
  return {
    kind: source?.kind ?? 'JSON',
    url: source?.url ?? '',
    path: source?.path ?? '',
    authorization: '',
    forget: false,
  };
}

/** An absent authorization leaves what is stored, null clears it. */
export function sourceInput({ kind, url, path, authorization, forget }: SourceValues): MetricSourceInput {
  const header = authorization.trim();
  return {
    kind,
    url,
    path: kind === 'JSON' ? path.trim() || null : null,
    ...(header ? { authorization: header } : forget && { authorization: null }),
  };
}

export function sourceErrors(values: SourceValues): FormErrors {
  return schemaErrors(metricSourceInput, sourceInput(values));
}
