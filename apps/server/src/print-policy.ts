import { readFile, writeFile } from 'node:fs/promises';
import { can, POLICY, ROLE_NAMES, ROLES, type Action } from '@signet/domain/role';

/** Writes who may do what into docs/security.md; with --check it only compares, and fails where the two differ. */
const file = new URL('../../../docs/security.md', import.meta.url);
const BEGIN = '<!-- policy -->\n';
const END = '<!-- /policy -->\n';

const WORDS: Record<Action, string> = {
  'components:edit': 'change components, groups and statuses, correct histories',
  'incidents:edit': 'open, update, change and delete incidents',
  'maintenances:edit': 'schedule, move on, change and delete maintenance',
  'metrics:edit': 'record points, define and delete metrics and their sources',
  'templates:edit': 'write and delete templates',
  'nudges:receive': 'be reminded of what waits for somebody',
  'notifier:oversee': 'look after what is told, and say that a flood of news is meant',
  'subscribers:manage': 'see, add, change, import and export subscribers',
  'webhooks:manage': 'set up endpoints, and look after receivers that fail',
  'site:configure': 'change the settings of the page and of mail, read mails that were kept',
  'audit:read': 'read what others of the team did, and export it',
  'people:manage':
    "invite and remove people, change roles, end sessions, reset second factors, of nobody above them; revoke everybody's tokens",
};

const rows = [
  ['may', ...ROLES.map((role) => ROLE_NAMES[role]), 'a token with'],
  ['see what is for signed-in people', ...ROLES.map(() => 'yes'), '`READ`'],
  ['change their own account, second factor, tokens and sessions', ...ROLES.map(() => 'yes'), '–'],
  ...(Object.keys(POLICY) as Action[]).map((action) => {
    const { scope } = POLICY[action];
    return [WORDS[action], ...ROLES.map((role) => (can(role, action) ? 'yes' : '–')), scope ? `\`${scope}\`` : '–'];
  }),
];
const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
const [head = [], ...body] = rows;
const table = [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('');

const before = await readFile(file, 'utf8');
const [start, end] = [before.indexOf(BEGIN) + BEGIN.length, before.indexOf(END)];
const after = `${before.slice(0, start)}\n${table}\n${before.slice(end)}`;
if (!process.argv.includes('--check')) await writeFile(file, after);
else if (before !== after) {
  process.stderr.write('docs/security.md is not what the policy says: run "pnpm policy".\n');
  process.exit(1);
}
