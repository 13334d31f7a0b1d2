/** Makes the file hold a declared collection: its table, a column for each indexed field, its indexes. */
import { type Declaration, declaredFields } from '../declarations.ts';
import { StoreError } from '../port.ts';
import { breaksUnique, type Connection } from './connection.ts';
import { column, extracted } from './values.ts';

const names = (connection: Connection, sql: string, table: string) =>
  connection
    .prepare(sql)
    .all(table)
    .map((row) => String(row.name));

/** The indexes by name; their names tell their fields, so an existing one is the right one. */
function wantedIndexes({ name, indexes, unique = [], expires }: Declaration): Map<string, string> {
  const wanted = new Map<string, string>();
  const want = (kind: 'i' | 'u', fields: readonly string[]) => {
    const index = `${kind}.${name}.${fields.join('.')}`;
    const columns = fields.map((field) => (field === 'id' ? 'id' : column(field))).join(', ');
    wanted.set(index, `CREATE ${kind === 'u' ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS "${index}" ON "${name}" (${columns})`);
  };
  for (const fields of indexes) want('i', fields);
  for (const fields of unique) want('u', fields);
  if (expires !== undefined) want('i', [expires]);
  return wanted;
}

/**
 * Creates what is missing, fills new columns from the documents, drops columns and indexes that are declared no more (a
 * column that nobody writes would be wrong when it is declared again). StoreError when stored documents break a unique key.
 */
export function declare(connection: Connection, declaration: Declaration): void {
  const { name } = declaration;
  const fields = declaredFields(declaration);
  const indexes = wantedIndexes(declaration);
  // The id has no type: with one, SQLite would make a number that is asked for into text.
  const columns = ['id NOT NULL PRIMARY KEY', 'doc TEXT NOT NULL', ...fields.map(column)];
  connection.exec(`CREATE TABLE IF NOT EXISTS "${name}" (${columns.join(', ')})`);

  const present = names(connection, `SELECT name FROM pragma_table_info(?) WHERE name LIKE 'f.%'`, name).map((f) => f.slice(2));
  const missing = fields.filter((field) => !present.includes(field));
  for (const field of missing) connection.exec(`ALTER TABLE "${name}" ADD COLUMN ${column(field)}`);
  if (missing.length > 0) {
    connection.exec(`UPDATE "${name}" SET ${missing.map((field) => `${column(field)} = ${extracted(field)}`).join(', ')}`);
  }
  const held = names(
    connection,
    `SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?`,
    name,
  );
  for (const index of held) if (!indexes.has(index)) connection.exec(`DROP INDEX "${index}"`);
  for (const field of present) {
    if (!fields.includes(field)) connection.exec(`ALTER TABLE "${name}" DROP COLUMN ${column(field)}`);
  }
  for (const sql of indexes.values()) {
    try {
      connection.exec(sql);
    } catch (error) {
      if (!breaksUnique(error)) throw error;
      throw new StoreError(`Documents of ${name} in ${connection.file} break a unique key that is new`, { cause: error });
    }
  }
}
