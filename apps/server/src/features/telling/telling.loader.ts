import { defineLoader } from '../../core/loaders.js';
import type { Telling } from './telling.js';
import { tellingsOf } from './tellings.queries.js';

/** By `tellingKey`. */
export const tellingOfUpdate = defineLoader<string, Telling | null>(null, tellingsOf);
