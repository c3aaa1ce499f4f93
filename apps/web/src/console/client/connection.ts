import { makeVar } from '@apollo/client';

export type Connection = 'connecting' | 'live' | 'lost';

/** Whether changes arrive by themselves at this moment. */
export const connection = makeVar<Connection>('connecting');
