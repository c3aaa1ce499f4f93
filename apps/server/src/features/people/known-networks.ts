import { LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { KnownNetwork } from './known-network.entity.js';

const KNOWN_MS = 90 * 24 * 3_600_000;

export function isKnownNetwork({ db }: Context, personId: number, network: string): Promise<boolean> {
  return db.existsBy(KnownNetwork, { personId, network });
}

/** Somebody has shown there who they are. It is forgotten 90 days after the last time. */
export async function knowNetwork(tx: Context, personId: number, network: string): Promise<void> {
  const seenAt = tx.now();
  await tx.db.delete(KnownNetwork, { personId, seenAt: LessThan(new Date(seenAt.getTime() - KNOWN_MS)) });
  await tx.db.upsert(KnownNetwork, { personId, network, seenAt }, ['personId', 'network']);
}
