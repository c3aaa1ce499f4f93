import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { serverErrors, type FormErrors } from '../client/form-errors.ts';
import { problemOf, type Problem } from '../client/problem.ts';

/**
 * Saves a form and keeps every word when the server refuses: what belongs to a field goes to the field,
 * the rest is the `problem`.
 */
export function useSaving(setErrors: (errors: FormErrors) => void) {
  const client = useApolloClient();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  /** True when it was saved. */
  const save = async (work: () => Promise<unknown>): Promise<boolean> => {
    setSaving(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      const refusal = problemOf(error);
      // Whoever is then asked whose version they want must have theirs at hand.
      if (refusal.code === 'CONFLICT') await client.refetchQueries({ include: 'active' }).catch(() => undefined);
      setErrors(serverErrors(refusal.fields));
      setProblem(refusal);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { save, saving, problem, forgetProblem: () => setProblem(undefined) };
}
