import { z } from 'zod';
import { email, name, password } from './inputs.js';
import { ROLES } from './role.js';

export const invitePersonInput = z.object({ email, role: z.enum(ROLES) });
export const acceptInvitationInput = z.object({ name, password });
export const updateProfileInput = z.object({ name });
export const changeEmailInput = z.object({ email, currentPassword: password.optional() });
export const changePasswordInput = z.object({ currentPassword: password, newPassword: password });
