import type { Services } from '../../core/context.js';
import { conflict } from '../../core/errors.js';

/** @throws AppError CONFLICT where what is stored would not count */
export function mustBeOurs({ mailOfEnvironment }: Pick<Services, 'mailOfEnvironment'>): void {
  if (mailOfEnvironment) throw conflict('The environment says how mails leave (SIGNET_SMTP_URL). Change it there.');
}
