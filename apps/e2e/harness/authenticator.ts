import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { Person } from './person.ts';

/** Which passkeys somebody's device holds, and whether they put their finger on it. */
export interface Device {
  passkeys: () => Promise<number>;
  /** From now on nobody does, or somebody does again. */
  answers: (does: boolean) => Promise<void>;
}

/** A device that keeps passkeys and knows who holds it, as the browser itself imitates one. */
export async function aDevice({ context, page }: Person): Promise<Device> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    passkeys: async () => {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    answers: async (does) => {
      await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: does });
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: does });
    },
  };
}

/** An app on a phone, which was shown the key that is on the screen. */
export async function anApp(page: Page): Promise<{ code: (ahead?: number) => string }> {
  const key = await page
    .locator('pre')
    .filter({ hasText: /^([A-Z2-7]{4} ?)+$/ })
    .textContent();
  const totp = new TOTP({ secret: (key ?? '').replaceAll(' ', '') });
  return { code: (ahead = 0) => totp.generate({ timestamp: Date.now() + ahead * 30_000 }) };
}
