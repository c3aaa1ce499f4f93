import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('foreign-parsers.py', import.meta.url));
const PYTHON = process.env['PYTHON_PATH'] ?? '/usr/bin/python3';

/** Whether there are a feed parser and a calendar parser here that are not ours; the run says so where not. */
export const hasForeignParsers = spawnSync(PYTHON, ['-c', 'import feedparser, icalendar']).status === 0;

export interface ReadFeed {
  bozo: number;
  problem: string;
  version: string;
  title: string;
  id: string;
  updated: string;
  self: string[];
  entries: ReadEntry[];
}

export interface ReadEntry {
  id: string;
  title: string;
  link: string;
  published: string;
  updated: string;
  tags: string[];
  content: string;
}

export interface ReadCalendar {
  problems: string[];
  name: string;
  method: string;
  events: ReadEvent[];
}

export interface ReadEvent {
  uid: string;
  summary: string;
  description: string;
  status: string;
  sequence: number;
  start: string;
  end: string;
  changed: string;
  url: string;
}

interface Understood {
  feeds: Record<string, ReadFeed>;
  calendars: Record<string, ReadCalendar>;
}

/** What they understand. @throws Error with what they say where they understand nothing */
export function readByOthers(asked: {
  feeds: Record<string, { text: string; type: string }>;
  calendars: Record<string, string>;
}): Understood {
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT], { input: JSON.stringify(asked), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Understood;
}
