import { can, type Action } from '@signet/domain/role';
import { createContext, useContext } from 'react';
import type { ViewerFactsFragment } from '../gql/graphql.ts';

export const ViewerContext = createContext<ViewerFactsFragment | null>(null);

export function useViewer(): ViewerFactsFragment {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for screens inside the frame');
  return viewer;
}

/** Whether the signed-in person may do such a thing; what one may not do is not offered. */
export function useMay(action: Action): boolean {
  return can(useViewer().role, action);
}
