import { templateValues } from '@signet/domain/template-inputs';
import type { Viewer } from '@signet/domain/visibility';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { renderMarkdown } from '../../core/markdown.js';
import { filledTemplate } from './filled-template.js';
import type { RenderedTemplate } from './rendered-template.js';
import type { TemplateValueInput } from './template.inputs.js';
import { findTemplate } from './template.queries.js';

/** Null where there is no such template for the viewer. @throws AppError BAD_USER_INPUT for what is wrong with the values */
export async function renderTemplate(
  ctx: Context,
  viewer: Viewer,
  id: string,
  values: TemplateValueInput[],
): Promise<RenderedTemplate | null> {
  const template = await findTemplate(ctx, viewer, id);
  if (!template) return null;
  const texts = filledTemplate(template, parseInput(templateValues, values, 'values'));
  return { ...texts, messageHtml: renderMarkdown(texts.message) };
}
