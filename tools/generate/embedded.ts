/** Documents that show tested code: each block that names a file holds what is in that file. */

const BLOCK = /(<!-- from (?<path>\S+) -->\n```(?<language>\w+)\n)[\s\S]*?(```\n)/g;

/** The document with every such block as its file is now. `read` gives a file's text by its path in the repository. */
export const embedded = (document: string, read: (path: string) => string): string =>
  document.replace(BLOCK, (_, head: string, path: string, _language: string, end: string) => `${head}${read(path)}${end}`);
