import { useState, type ReactNode } from 'react';
import { problemOf } from '../client/problem.ts';
import { ProofDialog } from './proof-dialog.tsx';

interface Asked {
  onProven: () => void;
  onRefuse: () => void;
}

/**
 * Does what the server does only for whoever has just shown that it is them: where it refuses, they are asked to, and
 * it is done again.
 */
export function useProof(): { withProof: <T>(work: () => Promise<T>) => Promise<T>; proofDialog: ReactNode } {
  const [asked, setAsked] = useState<Asked>();

  const withProof = async <T,>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (problemOf(error).code !== 'PROOF_REQUIRED') throw error;
      const answer = Promise.withResolvers<void>();
      setAsked({ onProven: answer.resolve, onRefuse: () => answer.reject(error) });
      await answer.promise.finally(() => setAsked(undefined));
      return work();
    }
  };

  const proofDialog = asked && <ProofDialog onProven={asked.onProven} onClose={asked.onRefuse} />;
  return { withProof, proofDialog };
}
