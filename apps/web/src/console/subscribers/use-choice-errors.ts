import { useLingui } from '@lingui/react/macro';
import { choiceLacks } from '@signet/domain/choice-lacks';
import type { FormErrors } from '../client/form-errors.ts';
import type { ChoiceValues } from './choice-values.ts';

/** What must be chosen still, by the field that says it. */
export function useChoiceErrors(): (values: ChoiceValues) => FormErrors {
  const { t } = useLingui();
  return ({ scope, componentIds, groupIds, keepsIncident, ...kinds }) => {
    const parts = [...componentIds, ...groupIds].map(() => ({ kind: 'COMPONENT' as const }));
    const topics = [
      ...(scope === 'parts' ? parts : []),
      ...(scope === 'incident' || keepsIncident ? [{ kind: 'INCIDENT' as const }] : []),
    ];
    // Where it is said to be of parts, an incident alone is not meant.
    if (scope === 'parts' && parts.length === 0) return { scope: t`Choose at least one part` };
    const isOfNoKind = choiceLacks({ ...kinds, wholePage: scope === 'page' }, topics) !== null;
    const errors: FormErrors = isOfNoKind ? { incidents: t`Choose at least one kind of news` } : {};
    return errors;
  };
}
