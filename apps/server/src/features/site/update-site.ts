import { updateSiteInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged, nextUpdatedAt } from '../../core/edits.js';
import { badInput, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { CssProblem, scopedCss } from './custom-css.js';
import type { Site } from './site.entity.js';
import type { UpdateSiteInput } from './site.inputs.js';
import { siteSettings, uptimeSettings } from './site.queries.js';

/** @throws AppError */
export async function updateSite(ctx: Context, input: UpdateSiteInput): Promise<Site> {
  mustBeAllowed(ctx.actor, 'site:configure');
  const { ifUnchangedSince, uptimeWeights, ...fields } = parseInput(updateSiteInput, input);
  mustBeUsable(fields.customCss);
  return changePage(ctx, { type: 'site.updated' }, async (tx, changes) => {
    const site = await siteSettings(tx.db);
    mustBeUnchanged('The settings', site, ifUnchangedSince);
    const changed = changedFields<Site>(site, {
      ...fields,
      ...(uptimeWeights && { uptimeWeights: { ...uptimeSettings(site), ...uptimeWeights } }),
    });
    if (isEmpty(changed)) return site;
    Object.assign(site, changed, { updatedAt: nextUpdatedAt(site, tx.now()) });
    await tx.db.save(site);
    changes.touch('Site', site.id, 'PUBLIC', 'PUBLIC');
    return site;
  });
}

function mustBeUsable(customCss: string | null | undefined): void {
  try {
    if (customCss) scopedCss(customCss);
  } catch (error) {
    throw error instanceof CssProblem ? badInput('input.customCss', error.message) : error;
  }
}
