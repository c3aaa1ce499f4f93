/** What became of a file of subscribers, or would. */
export interface SubscriberImport {
  /** Whether nothing was written. */
  dryRun: boolean;
  added: number;
  /** Of those added. */
  confirmed: number;
  /** Addresses that were there before, or stand in the file twice: they stay as they are. */
  existing: number;
  /** Lines that hold no subscriber. */
  rejected: number;
  /** Of the first hundred such lines. */
  problems: LineProblem[];
}

export interface LineProblem {
  /** Counted from 1, as editors do. */
  line: number;
  field: string;
  reason: string;
}
