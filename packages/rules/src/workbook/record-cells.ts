import type { FormCell } from "@parindex/model";
import { isRecord } from "../walk.ts";
import { type Field, nameOf } from "./cell-form.ts";
import { cellContent } from "./write-cell.ts";

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

/** A group of keys without those that have columns of their own; nothing where none is left. */
function remaining(value: unknown, { path }: Field, fields: readonly Field[]): unknown {
  if (!isRecord(value)) return value;
  const own = fields
    .filter((one) => one.path.length === path.length + 1 && nameOf(one).startsWith(`${path.join(".")}.`))
    .map((one) => one.path.at(-1));
  const left = Object.entries(value).filter(([key]) => !own.includes(key));
  return left.length === 0 && own.length > 0 ? undefined : Object.fromEntries(left);
}

/** A record as the cells of its row. */
export function recordCells(record: unknown, fields: readonly Field[]): FormCell[] {
  return fields.map((field) => ({
    content: cellContent(remaining(valueAt(record, field.path), field, fields), field.form),
  }));
}
