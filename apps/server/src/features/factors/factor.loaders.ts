import type { SecondFactor } from '@signet/domain/sign-in';
import { defineLoader } from '../../core/loaders.js';
import { secondFactorsOf } from './second-factors.queries.js';

export const secondFactors = defineLoader<number, SecondFactor[]>([], ({ db }, personIds) =>
  secondFactorsOf(db, personIds),
);
