import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { FormErrors } from '../client/form-errors.ts';
import { useSaving } from './use-saving.ts';

interface Options<Thing, Values> {
  /** As the server has it now. */
  current: Thing;
  form: Pick<UseFormReturnType<Values>, 'setValues' | 'clearErrors' | 'setErrors'>;
  valuesOf: (thing: Thing) => Values;
  /** Whether the form holds something else than it was filled with. */
  differsFrom: (seen: Thing) => boolean;
  setErrors?: (errors: FormErrors) => void;
}

/** A form that stays open on something that others may change: `seen` is what it was filled with. */
export function useEditing<Thing extends { updatedAt: string | null }, Values>({
  current,
  form,
  valuesOf,
  differsFrom,
  setErrors = form.setErrors,
}: Options<Thing, Values>) {
  const [seen, setSeen] = useState(current);
  const { save, saving, problem, forgetProblem } = useSaving(setErrors);
  const isDirty = differsFrom(seen);
  const take = (next: Thing) => {
    setSeen(next);
    form.setValues(valuesOf(next));
    form.clearErrors();
    forgetProblem();
  };
  const keepMine = () => {
    setSeen(current);
    forgetProblem();
  };
  // Somebody else's change shows as soon as it cannot take away words that are being typed.
  if (current.updatedAt !== seen.updatedAt && !isDirty && !saving) take(current);
  return {
    seen,
    isDirty,
    saving,
    save,
    take,
    /** What the form says above its buttons. */
    problem: { problem, onKeepMine: keepMine, onTakeTheirs: () => take(current) },
  };
}
