import {
  DuckDBDecimalValue,
  type DuckDBDataChunk,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from "@duckdb/node-api";
import { z } from "zod";
import { plainDecimal } from "./decimal.ts";

type Cell = string | number | boolean | null;
type Read = (value: DuckDBValue) => Cell;

const wholeTypes = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
]);

function text(value: DuckDBValue): string {
  if (value instanceof DuckDBDecimalValue) return plainDecimal(value.value, value.scale);
  return String(value);
}

function whole(value: DuckDBValue): number {
  const number = Number(text(value));
  if (!Number.isSafeInteger(number))
    throw new TypeError(`${text(value)} is no whole number that JavaScript keeps`);
  return number;
}

function wordOf(words: ReadonlySet<string>): Read {
  return (value) => {
    const word = text(value);
    if (!words.has(word)) throw new TypeError(`${word} is none of ${[...words].join(", ")}`);
    return word;
  };
}

function isText(type: DuckDBType): boolean {
  const kept = [DuckDBTypeId.VARCHAR, DuckDBTypeId.ENUM, DuckDBTypeId.DATE, DuckDBTypeId.DECIMAL];
  return kept.includes(type.typeId) || wholeTypes.has(type.typeId);
}

/** How a database column becomes the field a shape asks for; null where it cannot without loss. */
function readAs(schema: z.core.$ZodType, type: DuckDBType): Read | null {
  if (schema instanceof z.ZodBoolean) return type.typeId === DuckDBTypeId.BOOLEAN ? Boolean : null;
  if (!isText(type)) return type.typeId === DuckDBTypeId.SQLNULL ? text : null;
  if (schema instanceof z.ZodNumber) return type.typeId === DuckDBTypeId.DATE ? null : whole;
  if (schema instanceof z.ZodEnum) return wordOf(new Set(schema.options.map(String)));
  if (schema instanceof z.ZodLiteral) return wordOf(new Set([...schema.values].map(String)));
  return text;
}

interface Field {
  readonly name: string;
  readonly nullable: boolean;
  readonly read: Read;
}

function fieldOf(name: string, schema: z.core.$ZodType | undefined, type: DuckDBType): Field {
  if (schema === undefined)
    throw new TypeError(`the answer has a column ${name} that its shape does not know`);
  const nullable = schema instanceof z.ZodNullable;
  const read = readAs(nullable ? schema.unwrap() : schema, type);
  if (read === null)
    throw new TypeError(`column ${name} is ${type.toString()}, which its shape does not take`);
  return { name, nullable, read };
}

/** The fields of an answer, or a TypeError where names or types are not those of the shape. */
export function fieldsOf(row: z.ZodObject, names: readonly string[], types: readonly DuckDBType[]): Field[] {
  const absent = Object.keys(row.shape).filter((name) => !names.includes(name));
  if (absent.length > 0) throw new TypeError(`the answer lacks ${absent.join(", ")}`);
  return names.map((name, at) => fieldOf(name, row.shape[name], types[at]!));
}

function cell({ name, nullable, read }: Field, value: DuckDBValue): Cell {
  if (value !== null) return read(value);
  if (!nullable) throw new TypeError(`column ${name} is null, which its shape does not allow`);
  return null;
}

/** The rows of a chunk as plain records. */
export function readChunk(chunk: DuckDBDataChunk, fields: readonly Field[]): Record<string, Cell>[] {
  const columns = fields.map((field, at) => chunk.getColumnValues(at).map((value) => cell(field, value)));
  return Array.from({ length: chunk.rowCount }, (_, row) =>
    Object.fromEntries(fields.map(({ name }, at) => [name, columns[at]![row]!])),
  );
}
