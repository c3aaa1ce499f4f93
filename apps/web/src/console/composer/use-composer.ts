import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type ComposerPurpose = 'update' | 'resolve';

/** The composer lives in the address, so that it can be linked and opened from anywhere. */
export function useComposer() {
  const { compose: subject, as: purpose = 'update' } = useSearch({ from: '/frame' });
  const navigate = useNavigate();

  const composeNew = useCallback(
    () => navigate({ to: '.', search: (search) => ({ ...search, compose: 'new', as: undefined }), resetScroll: false }),
    [navigate],
  );
  const composeUpdate = useCallback(
    (incidentId: string, as: ComposerPurpose) =>
      navigate({ to: '.', search: (search) => ({ ...search, compose: incidentId, as }), resetScroll: false }),
    [navigate],
  );
  const close = useCallback(
    () =>
      navigate({ to: '.', search: (search) => ({ ...search, compose: undefined, as: undefined }), resetScroll: false }),
    [navigate],
  );
  return { subject, purpose, composeNew, composeUpdate, close };
}
