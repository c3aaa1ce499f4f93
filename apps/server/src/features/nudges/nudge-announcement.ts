import type { SiteFacts } from '../notifications/announcement.js';

/** What waits for operators, in words. */
export interface NudgeAnnouncement {
  /** As `subjectOfNudge` has it. */
  subject: string;
  /** What is the matter, as in "Update due". */
  state: string;
  /** Of the incident or the maintenance, or how much is held back. */
  title: string;
  /** One sentence, with the moment that it is about. */
  why: string;
  /** What is to be done, and where in the console. */
  action: { label: string; url: string };
  site: SiteFacts;
}
