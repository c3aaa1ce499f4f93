import { messages } from '../../locales/evidence/en.po';
import type { Evidence } from '../pages/component/evidence-shape.ts';
import { ComponentThings } from './component-things.tsx';
import { DayTable } from './day-table.tsx';
import { HowComputed } from './how-computed.tsx';

export const evidence: Evidence = { Computed: HowComputed, Table: DayTable, Things: ComponentThings, messages };
