import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The planner lives in the address, so that it can be linked and opened from anywhere. */
export function usePlanner() {
  const { plan: subject } = useSearch({ from: '/frame' });
  const navigate = useNavigate();
  const show = useCallback(
    (plan: string | undefined) => navigate({ to: '.', search: (search) => ({ ...search, plan }), resetScroll: false }),
    [navigate],
  );
  return {
    /** "new", or the id of the maintenance that is planned anew; undefined while it is closed. */
    subject,
    planNew: useCallback(() => show('new'), [show]),
    planAnew: useCallback((maintenanceId: string) => show(maintenanceId), [show]),
    close: useCallback(() => show(undefined), [show]),
  };
}
