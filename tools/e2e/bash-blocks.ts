/** The commands of a document: its bash blocks, in order, each with what it must print, or why it is not run. */
export interface Block {
  readonly line: number;
  readonly script: string;
  /** The JSON block right after it: what its last line of output must hold. */
  readonly expected: unknown;
  /** From the comment right before it: `<!-- not run here: why -->`. */
  readonly notRun: string | undefined;
}

const BLOCK =
  /(?:<!-- not run here: (?<why>[^>]+) -->\n\n?)?```bash\n(?<script>[\s\S]*?)```\n(?:\n```json\n(?<json>[\s\S]*?)```)?/g;

export function bashBlocks(document: string): Block[] {
  return [...document.matchAll(BLOCK)].map(({ index, groups }) => ({
    line: document.slice(0, index).split('\n').length,
    script: groups?.['script'] ?? '',
    expected: groups?.['json'] === undefined ? undefined : (JSON.parse(groups['json']) as unknown),
    notRun: groups?.['why'],
  }));
}
