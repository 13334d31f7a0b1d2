/** Queries of the port as SQL text with parameters. Names are checked here before they become part of the text. */
import type { SQLInputValue } from 'node:sqlite';
import { checkField, checkQuery, checkWhere, type Declaration, declaredFields, isScalar } from '../declarations.ts';
import type { Stored } from '../plain.ts';
import type { Condition, Query, Scalar, Where } from '../port.ts';
import { column, encode, extracted, LOWEST, NULL } from './values.ts';

export interface Sql {
  readonly text: string;
  readonly parameters: readonly SQLInputValue[];
}

/** What is still there at a time: the one parameter, when the collection has documents that expire. */
export function alive({ expires }: Declaration): string {
  if (expires === undefined) return '';
  return `(${column(expires)} > ? OR ${column(expires)} = ${NULL})`;
}

/** As many placeholders as the next power of two, the last value repeated: few texts for lists of any length. */
function inList(value: string, list: readonly Scalar[]): Sql {
  if (list.length === 0) return { text: '0', parameters: [] };
  const size = 2 ** Math.ceil(Math.log2(list.length));
  const parameters = Array.from({ length: size }, (_, i) => encode(list[Math.min(i, list.length - 1)]));
  return { text: `${value} IN (${Array(size).fill('?').join(',')})`, parameters };
}

function range(value: string, bounds: { readonly gte?: number | string; readonly lt?: number | string }): Sql {
  const { gte, lt } = bounds;
  const strings = typeof (gte ?? lt) === 'string';
  const lowest = strings ? `${value} >= ${LOWEST.string}` : `${value} > ${NULL}`;
  const highest = `${value} < ${strings ? LOWEST.blob : LOWEST.string}`;
  const text = `${gte === undefined ? lowest : `${value} >= ?`} AND ${lt === undefined ? highest : `${value} < ?`}`;
  return { text, parameters: [gte, lt].filter((bound) => bound !== undefined) };
}

function satisfies(value: string, condition: Condition): Sql {
  if (isScalar(condition)) return { text: `${value} = ?`, parameters: [encode(condition)] };
  return 'in' in condition ? inList(value, condition.in) : range(value, condition);
}

export class QueryBuilder {
  readonly #name: string;
  readonly #columns: ReadonlySet<string>;

  constructor(declaration: Declaration) {
    this.#name = declaration.name;
    this.#columns = new Set(declaredFields(declaration));
  }

  #value(field: string): string {
    if (field === 'id') return 'id';
    return this.#columns.has(field) ? column(field) : extracted(checkField(field, this.#name));
  }

  /** Text is a condition, '1' when everything is meant. */
  where(where: Where<Stored>): Sql {
    checkWhere(where, this.#name);
    const parts = Object.entries(where).map(([field, condition]) => satisfies(this.#value(field), condition as Condition));
    return { text: parts.map(({ text }) => text).join(' AND ') || '1', parameters: parts.flatMap((part) => part.parameters) };
  }

  /** Text follows `SELECT … FROM … WHERE alive AND`. */
  find(query: Query<Stored>): Sql {
    checkQuery(query, this.#name);
    const { order = [], after } = query;
    const where = this.where(query.where ?? {});
    const beyond = after === undefined ? undefined : this.#beyond(order, after);
    const sorted = order.map(({ field, direction }) => `${this.#value(field)} ${direction === 'asc' ? 'ASC' : 'DESC'}`);
    const orderBy = sorted.length > 0 ? ` ORDER BY ${sorted.join(', ')}` : '';
    return {
      text: `${where.text}${beyond ? ` AND ${beyond.text}` : ''}${orderBy} LIMIT ?`,
      parameters: [...where.parameters, ...(beyond?.parameters ?? []), query.limit],
    };
  }

  tally(by: readonly string[]): readonly string[] {
    if (by.length === 0) throw new TypeError(`${this.#name}: a tally is by at least one field`);
    return by.map((field) => this.#value(field));
  }

  /**
   * What comes after the values in the order. One direction: a comparison of rows, which an index answers. Mixed: for each
   * field, beyond its value or equal to it and beyond in the next; the bound in front lets the first field's index be used.
   */
  #beyond(order: NonNullable<Query<Stored>['order']>, after: readonly Scalar[]): Sql {
    const values = order.map(({ field }) => this.#value(field));
    const parameters = after.map(encode);
    const signs = order.map(({ direction }) => (direction === 'asc' ? '>' : '<'));
    if (new Set(signs).size === 1) {
      return { text: `(${values.join(', ')}) ${signs[0]} (${values.map(() => '?').join(', ')})`, parameters };
    }
    const last = values.length - 1;
    let text = `${values[last]} ${signs[last]} ?`;
    let used: SQLInputValue[] = parameters.slice(last);
    for (let i = last - 1; i >= 0; i--) {
      const own = parameters.slice(i, i + 1);
      text = `(${values[i]} ${signs[i]} ? OR (${values[i]} = ? AND ${text}))`;
      used = [...own, ...own, ...used];
    }
    return { text: `${values[0]} ${signs[0]}= ? AND ${text}`, parameters: [...parameters.slice(0, 1), ...used] };
  }
}
