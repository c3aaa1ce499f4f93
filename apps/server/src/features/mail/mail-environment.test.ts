import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../config.js';

const SMTP = { SIGNET_SMTP_URL: 'smtps://us%40er:p%2Fss@mail.example.com', SIGNET_MAIL_FROM: 'status@acme.example' };
const server = (url: string) => readConfig({ ...SMTP, SIGNET_SMTP_URL: url }).mail?.server;

test('mail is set by an address and a sender', () => {
  expect(readConfig({}).mail).toBeUndefined();
  expect(readConfig(SMTP).mail).toEqual({
    server: { host: 'mail.example.com', port: 465, isTls: true, auth: { user: 'us@er', pass: 'p/ss' } },
    from: { name: null, address: 'status@acme.example' },
  });
  expect(server('smtp://mail.example.com')).toEqual({
    host: 'mail.example.com',
    port: 587,
    isTls: false,
    auth: null,
  });
  expect(server('smtp://[::1]:2525/')).toMatchObject({ host: '::1', port: 2525 });
  expect(readConfig({ ...SMTP, SIGNET_MAIL_FROM: ' Acme, Inc. <Status@Acme.example> ' }).mail?.from).toEqual({
    name: 'Acme, Inc.',
    address: 'status@acme.example',
  });
});

test.each([
  'mail.example.com:465',
  'https://mail.example.com',
  'smtp://',
  'smtp://mail.example.com/path',
  'smtp://mail.example.com?secret=x',
  'smtp://user@mail.example.com',
  'smtp://user:s%ecret@mail.example.com',
  'smtp://user:secret@mail.example.com:99999',
])('%s is no mail server, and is not repeated', (url) => {
  const reading = () => readConfig({ ...SMTP, SIGNET_SMTP_URL: url });
  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow(/^SIGNET_SMTP_URL must be an address such as smtps:\/\/user:password@/);
  expect(reading).not.toThrow(/secret/);
});

test.each(['Acme', 'a@b.example, c@d.example', 'Acme <a@b.example> <c@d.example>', 'Ac\nme <a@b.example>'])(
  '%j is no sender',
  (sender) => {
    expect(() => readConfig({ ...SMTP, SIGNET_MAIL_FROM: sender })).toThrow(/^SIGNET_MAIL_FROM must be a mail address/);
  },
);

test('one goes with the other', () => {
  for (const [name, value] of Object.entries(SMTP))
    expect(() => readConfig({ [name]: value })).toThrow(/^SIGNET_MAIL_FROM must be set together with SIGNET_SMTP_URL/);
});
