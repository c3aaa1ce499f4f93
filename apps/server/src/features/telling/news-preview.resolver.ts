import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { CreateIncidentInput, PostIncidentUpdateInput } from '../incidents/incident.inputs.js';
import {
  PostMaintenanceUpdateInput,
  ScheduleMaintenanceInput,
  UpdateMaintenanceInput,
} from '../maintenances/maintenance.inputs.js';
import { NewsPreview } from './news-preview.js';
import { previewIncidentNews } from './preview-incident-news.js';
import { previewIncidentUpdateNews } from './preview-incident-update-news.js';
import { previewMaintenanceChangeNews } from './preview-maintenance-change-news.js';
import { previewMaintenanceNews } from './preview-maintenance-news.js';
import { previewMaintenanceUpdateNews } from './preview-maintenance-update-news.js';

const WHAT = 'The texts may be empty still. For those who may edit and are signed in.';

@Resolver()
export class NewsPreviewResolver {
  @Query(() => NewsPreview, { description: `Whom createIncident would tell, and what. ${WHAT}` })
  previewIncidentNews(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateIncidentInput) input: CreateIncidentInput,
  ): Promise<NewsPreview> {
    return previewIncidentNews(ctx, input);
  }

  @Query(() => NewsPreview, { description: `Whom postIncidentUpdate would tell, and what. ${WHAT}` })
  previewIncidentUpdateNews(
    @Ctx() ctx: Context,
    @Arg('incidentId', () => ID) incidentId: string,
    @Arg('input', () => PostIncidentUpdateInput) input: PostIncidentUpdateInput,
  ): Promise<NewsPreview> {
    return previewIncidentUpdateNews(ctx, incidentId, input);
  }

  @Query(() => NewsPreview, { description: `Whom scheduleMaintenance would tell, and what. ${WHAT}` })
  previewMaintenanceNews(
    @Ctx() ctx: Context,
    @Arg('input', () => ScheduleMaintenanceInput) input: ScheduleMaintenanceInput,
  ): Promise<NewsPreview> {
    return previewMaintenanceNews(ctx, input);
  }

  @Query(() => NewsPreview, { description: `Whom updateMaintenance would tell, and what. ${WHAT}` })
  previewMaintenanceChangeNews(
    @Ctx() ctx: Context,
    @Arg('maintenanceId', () => ID) maintenanceId: string,
    @Arg('input', () => UpdateMaintenanceInput) input: UpdateMaintenanceInput,
  ): Promise<NewsPreview> {
    return previewMaintenanceChangeNews(ctx, maintenanceId, input);
  }

  @Query(() => NewsPreview, { description: `Whom postMaintenanceUpdate would tell, and what. ${WHAT}` })
  previewMaintenanceUpdateNews(
    @Ctx() ctx: Context,
    @Arg('maintenanceId', () => ID) maintenanceId: string,
    @Arg('input', () => PostMaintenanceUpdateInput) input: PostMaintenanceUpdateInput,
  ): Promise<NewsPreview> {
    return previewMaintenanceUpdateNews(ctx, maintenanceId, input);
  }
}
