import { messages } from '../../locales/evidence/en.po';
import type { Evidence } from '../pages/component/evidence-shape.ts';
import { ComponentFacts } from './component-facts.tsx';
import { ComponentThings } from './component-things.tsx';
import { DayTable } from './day-table.tsx';
import { HowComputed } from './how-computed.tsx';
import { UptimeFigures } from './uptime-figures.tsx';

export const evidence: Evidence = {
  Facts: ComponentFacts,
  Figures: UptimeFigures,
  Computed: HowComputed,
  Table: DayTable,
  Things: ComponentThings,
  messages,
};
