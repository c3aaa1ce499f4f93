import { templateKey, type TemplateKind } from '@signet/domain/template';
import type { Viewer } from '@signet/domain/visibility';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { notFound } from '../../core/errors.js';
import { connectionOf, decodeCursor, encodeCursor, type Connection } from '../../core/graphql/connection.js';
import { idFrom } from '../../core/ids.js';
import { TemplateImpact } from './template-impact.entity.js';
import { Template } from './template.entity.js';

/** All or none: templates are for those who may edit. */
export function viewableTemplates(db: EntityManager, { mayEdit }: Viewer): SelectQueryBuilder<Template> {
  const query = db.createQueryBuilder(Template, 'template');
  return mayEdit ? query : query.where('1 = 0');
}

export async function findTemplate({ db }: Context, viewer: Viewer, id: string): Promise<Template | null> {
  const key = idFrom(id);
  return key === null ? null : viewableTemplates(db, viewer).andWhere('template.id = :key', { key }).getOne();
}

/** @throws AppError NOT_FOUND */
export async function findTemplateToEdit(ctx: Context, id: string): Promise<Template> {
  const template = await findTemplate(ctx, viewerOf(ctx.actor), id);
  if (!template) throw notFound(`The template ${id}`);
  return template;
}

export interface TemplatesWanted {
  first: number;
  after?: string | null | undefined;
  kind?: TemplateKind | null | undefined;
  /** What the name must hold, however it is written. */
  search?: string | null | undefined;
}

/** Newest first. */
export async function listTemplates(
  { db }: Context,
  viewer: Viewer,
  { first, after, kind, search }: TemplatesWanted,
): Promise<Connection<Template>> {
  const matching = viewableTemplates(db, viewer);
  if (kind) matching.andWhere({ kind });
  const words = templateKey(search ?? '');
  if (words !== '') matching.andWhere('INSTR(template.nameKey, :words) > 0', { words });
  const totalCount = await matching.getCount();
  if (typeof after === 'string') {
    const { at, id } = decodeCursor(after);
    matching.andWhere('(template.createdAt < :at OR (template.createdAt = :at AND template.id < :last))', {
      at,
      last: id,
    });
  }
  const found = await matching
    .orderBy('template.createdAt', 'DESC')
    .addOrderBy('template.id', 'DESC')
    .take(first + 1)
    .getMany();
  return connectionOf(found, first, totalCount, (it) => encodeCursor(it.createdAt, it.id));
}

/** Each template's impacts, as they were named. */
export async function impactsOfTemplates(
  db: EntityManager,
  templateIds: readonly number[],
): Promise<Map<number, TemplateImpact[]>> {
  const impacts = await db.find(TemplateImpact, { where: { templateId: In([...templateIds]) }, order: { id: 'ASC' } });
  return Map.groupBy(impacts, (impact) => impact.templateId);
}
