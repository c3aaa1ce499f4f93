import type { Context } from '../../core/context.js';
import type { ImpactRow } from '../incidents/incident-checks.js';
import { TemplateImpact } from './template-impact.entity.js';
import type { Template } from './template.entity.js';

/** Puts `impacts` in the place of those before; false if they are the same. */
export async function writeTemplateImpacts(
  { db }: Context,
  { id: templateId }: Template,
  impacts: readonly ImpactRow[],
): Promise<boolean> {
  const before = await db.find(TemplateImpact, { where: { templateId }, order: { id: 'ASC' } });
  const asText = (rows: readonly ImpactRow[]) => rows.map((row) => `${row.componentId} ${row.status}`).join();
  if (asText(before) === asText(impacts)) return false;
  await db.delete(TemplateImpact, { templateId });
  if (impacts.length > 0)
    await db.insert(
      TemplateImpact,
      impacts.map((impact) => ({ ...impact, templateId })),
    );
  return true;
}
