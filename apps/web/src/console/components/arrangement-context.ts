import { createContext, useContext } from 'react';
import type { GroupFactsFragment } from '../gql/graphql.ts';
import type { Arrangement, Place } from './arrangement.ts';

interface ArrangementTools {
  arrangement: Arrangement;
  groups: readonly GroupFactsFragment[];
  moveComponent: (id: string, place: Place, index: number) => void;
  moveGroup: (id: string, index: number) => void;
}

export const ArrangementContext = createContext<ArrangementTools | null>(null);

export function useArrangement(): ArrangementTools {
  const tools = useContext(ArrangementContext);
  if (!tools) throw new Error('useArrangement is for rows of the board');
  return tools;
}
