import { z } from 'zod';
import { CONTROL, email, ifUnchangedSince, line } from './inputs.js';
import { LIMITS } from './limits.js';
import { isSafeForPasswords, MAIL_SECURITIES, PASSWORD_IN_THE_CLEAR } from './mail-settings.js';

/** A name or an address, of either kind; what it leads to is looked at when it is gone to. */
const HOST = /^([a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?|[0-9a-f:.]*:[0-9a-f:.]*)$/i;

const facts = z.object({
  host: z
    .string()
    .trim()
    .max(LIMITS.host, `must have at most ${LIMITS.host} characters`)
    .regex(HOST, 'must be a host such as mail.example.com'),
  port: z.int('must be a whole number').min(1, 'must be at least 1').max(65_535, 'must be at most 65535'),
  security: z.enum(MAIL_SECURITIES),
  user: line(LIMITS.name).nullish(),
  password: z
    .string()
    .refine((text) => text.trim() !== '', 'must not be empty')
    .refine((text) => !CONTROL.test(text), 'must be a single line')
    .max(LIMITS.password, `must have at most ${LIMITS.password} characters`)
    .nullish(),
  senderName: line(LIMITS.name).nullish(),
  senderAddress: email,
});

const settings = <T extends typeof facts>(shape: T) =>
  shape.refine(({ password, ...it }) => !password || isSafeForPasswords(it), {
    path: ['security'],
    message: PASSWORD_IN_THE_CLEAR,
  });

export const mailSettingsInput = settings(facts);
export const updateMailSettingsInput = settings(facts.extend({ ifUnchangedSince }));
