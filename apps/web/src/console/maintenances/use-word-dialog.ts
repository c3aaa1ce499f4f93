import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The dialog for a word on a maintenance lives in the address of its screen, so that it can be opened from anywhere. */
export function useWordDialog(maintenanceId: string) {
  const { post } = useSearch({ from: '/frame/maintenance/$maintenanceId' });
  const navigate = useNavigate();
  const show = useCallback(
    (shown: 'word' | undefined) =>
      navigate({
        to: '/maintenance/$maintenanceId',
        params: { maintenanceId },
        search: (search) => ({ ...search, post: shown }),
        resetScroll: false,
      }),
    [navigate, maintenanceId],
  );
  return {
    isOpen: post === 'word',
    open: useCallback(() => show('word'), [show]),
    close: useCallback(() => show(undefined), [show]),
  };
}
