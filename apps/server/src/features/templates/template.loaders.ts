import { defineLoader } from '../../core/loaders.js';
import type { TemplateImpact } from './template-impact.entity.js';
import { impactsOfTemplates } from './template.queries.js';

export const impactsOfTemplate = defineLoader<number, TemplateImpact[]>([], ({ db }, ids) =>
  impactsOfTemplates(db, ids),
);
