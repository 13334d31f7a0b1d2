/**
 * Operators count the lines with the word "error" in the log as failures of v2 (the runbook's grep). So the word is kept for
 * the lines that are marked as such; whatever else would say it (a library, the name of an exception) says "fault".
 */
const WORD = /error/gi;
const MARK = '"v2_error":true';
const INSTEAD: Readonly<Record<string, string>> = { error: 'fault', Error: 'Fault', ERROR: 'FAULT' };

/** The field that marks a line as the one line of one failure of v2. */
export const V2_ERROR = { v2_error: true } as const;

/** A line of the log as JSON, without the word unless it is marked. A mark inside a text is no mark: its quotes are escaped there. */
export const keepWord = (line: string): string =>
  line.includes(MARK) ? line : line.replaceAll(WORD, (word) => INSTEAD[word] ?? 'fault');
