import { expect, it } from 'vitest';
import type { MailSettingsFactsFragment } from '../../gql/graphql.ts';
import { mailErrors, mailInput, mailValues, needsPasswordAgain, withSecurity } from './mail-values.ts';

const STORED: MailSettingsFactsFragment = {
  source: 'STORED',
  host: 'mail.example.com',
  port: 465,
  security: 'TLS',
  user: 'signet',
  hasPassword: true,
  senderName: null,
  senderAddress: 'status@example.com',
  updatedAt: '2026-11-26T10:00:00.000Z',
};
const values = mailValues(STORED);

it('leaves a password out that was not typed, and clears what was emptied', () => {
  expect(mailInput(values)).toEqual({
    host: 'mail.example.com',
    port: 465,
    security: 'TLS',
    user: 'signet',
    senderName: null,
    senderAddress: 'status@example.com',
  });
  expect(mailInput({ ...values, user: ' ', password: 'secret' })).toMatchObject({ user: null, password: 'secret' });
});

it.each([
  [{}, false],
  [{ senderName: 'Acme' }, false],
  [{ host: 'mail2.example.com' }, true],
  [{ port: 587 }, true],
  [{ user: 'other' }, true],
  [{ user: '' }, false],
  [{ host: 'mail2.example.com', password: 'secret' }, false],
])('asks for the password again where %j: %s', (changes, expected) => {
  expect(needsPasswordAgain(STORED, { ...values, ...changes })).toBe(expected);
  expect(needsPasswordAgain({ ...STORED, hasPassword: false }, { ...values, ...changes })).toBe(false);
});

it('names what is missing', () => {
  expect(Object.keys(mailErrors({ ...values, host: '', port: '', senderAddress: 'x' })).toSorted()).toEqual([
    'host',
    'port',
    'senderAddress',
  ]);
  expect(mailErrors({ ...values, security: 'NONE', password: 'secret' })).toHaveProperty('security');
});

it('changes the port with the encryption, unless it is one of their own', () => {
  expect(withSecurity(values, 'STARTTLS').port).toBe(587);
  expect(withSecurity({ ...values, port: 2525 }, 'STARTTLS').port).toBe(2525);
});
