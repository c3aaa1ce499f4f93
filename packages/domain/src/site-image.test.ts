import { expect, test } from 'vitest';
import { LIMITS } from './limits.js';
import { setSiteImageInput } from './site-image.js';

const MOST = 'A'.repeat((LIMITS.imageBytes / 3) * 4);

test.each([
  ['iVBORw0KGgo=', null],
  ['', 'must not be empty'],
  ['not base64!', 'must be base64'],
  [MOST.slice(0, 699_048), null],
  [`${MOST}AAAAAAAA`, 'must stand for at most 512 KB'],
])('a picture of %.20s… is answered %s', (data, problem) => {
  const { error } = setSiteImageInput.safeParse({ kind: 'LOGO', data });
  expect(error?.issues[0]?.message ?? null).toBe(problem);
});
