import { z } from "zod";

/** How a field is kept and called: the database type and the Vietnamese label that people see. */
export interface FieldMeta {
  readonly sql: string;
  readonly label: string;
  readonly about?: string;
  /** What people call each word of a closed list; files may hold either. */
  readonly names?: Readonly<Record<string, string>>;
}

function field<T extends z.ZodType>(schema: T, sql: string, label: string, about?: string): T {
  return schema.meta({ sql, label, ...(about === undefined ? {} : { about }) });
}

/** Any text, kept in NFC. */
export function text(label: string, about?: string): z.ZodString {
  return field(z.string(), "VARCHAR", label, about);
}

/** A whole number. */
export function whole(label: string, about?: string): z.ZodInt {
  return field(z.int(), "INTEGER", label, about);
}

/** An exact decimal as text with a point, at most four places (`DECIMAL(18,4)`). */
export function decimal(label: string, about?: string): z.ZodString {
  return field(z.string().regex(/^-?\d{1,14}(\.\d{1,4})?$/), "DECIMAL(18,4)", label, about);
}

/** Points as text with a point: exact to sixteen places in the database, rounded only where the set says. */
export function points(label: string, about?: string): z.ZodString {
  return field(z.string().regex(/^-?\d+(\.\d+)?$/), "DECIMAL(38,16)", label, about);
}

/** A whole number of any size up to 38 digits, as decimal text. */
export function big(label: string, about?: string): z.ZodString {
  return field(z.string().regex(/^-?\d{1,38}$/), "HUGEINT", label, about);
}

/** A day as `YYYY-MM-DD`. */
export function date(label: string, about?: string): z.ZodISODate {
  return field(z.iso.date(), "DATE", label, about);
}

/** Yes or no. */
export function flag(label: string, about?: string): z.ZodBoolean {
  return field(z.boolean(), "BOOLEAN", label, about);
}

/** One of a closed list of words. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  words: T,
  label: string,
  about?: string,
): z.ZodEnum<{ [K in T[number]]: K }> {
  return field(z.enum(words), "VARCHAR", label, about) as z.ZodEnum<{ [K in T[number]]: K }>;
}

/** One of a closed list of words that people know by a Vietnamese name each. */
export function oneNamed<const Word extends string>(
  names: Readonly<Record<Word, string>>,
  label: string,
  about?: string,
): z.ZodEnum<{ [K in Word]: K }> {
  const words = Object.keys(names) as [Word, ...Word[]]; // the names of a closed list are its words
  const meta = { sql: "VARCHAR", label, names, ...(about === undefined ? {} : { about }) };
  return z.enum(words).meta(meta);
}

/** A column of a table as the database and the dictionary see it. */
export interface Column extends FieldMeta {
  readonly name: string;
  readonly nullable: boolean;
  readonly options: readonly string[] | null;
}

/** The columns of a row shape, in order. */
export function columnsOf(row: z.ZodObject): Column[] {
  return Object.entries(row.shape).map(([name, schema]) => {
    const nullable = schema instanceof z.ZodNullable;
    const inner = (nullable ? schema.unwrap() : schema) as z.ZodType;
    const meta = (inner.meta() ?? schema.meta()) as FieldMeta | undefined;
    if (meta === undefined) throw new TypeError(`field ${name} has no database type`);
    const options = inner instanceof z.ZodEnum ? inner.options.map(String) : null;
    return { name, nullable, options, ...meta };
  });
}
