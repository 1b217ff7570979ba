import {
  type DuckDBDateValue,
  DuckDBDecimalType,
  DuckDBDecimalValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from "@duckdb/node-api";
import type * as Arrow from "apache-arrow";

/** A column's values and its Arrow type, with room for a given number of rows. */
export interface ArrowColumn {
  /** Puts a value that is not null at a row. */
  set(row: number, value: DuckDBValue): void;
  /** The column as Arrow data, with the given nulls. */
  data(nulls: { readonly nullBitmap: Uint8Array; readonly nullCount: number }): Arrow.Data;
}

type Make = (arrow: typeof Arrow, length: number, at: number) => ArrowColumn;

const decimalOf =
  (precision: number, scale: number): Make =>
  (arrow, length) => {
    const type = new arrow.Decimal(scale, precision, 128);
    const halves = new BigInt64Array(length * 2);
    return {
      set(row, value) {
        const units = value instanceof DuckDBDecimalValue ? value.value : (value as bigint);
        halves[row * 2] = BigInt.asIntN(64, units);
        halves[row * 2 + 1] = units >> 64n;
      },
      data: (nulls) => arrow.makeData({ type, length, data: new Uint32Array(halves.buffer), ...nulls }),
    };
  };

/** The words of a dictionary, laid out at once: the library's own builder takes seconds for a million. */
function words(arrow: typeof Arrow, list: readonly string[]): Arrow.Data<Arrow.Utf8> {
  const valueOffsets = new Int32Array(list.length + 1);
  for (const [at, word] of list.entries()) valueOffsets[at + 1] = valueOffsets[at]! + Buffer.byteLength(word);
  const data = new TextEncoder().encode(list.join(""));
  return arrow.makeData({ type: new arrow.Utf8(), length: list.length, nullCount: 0, valueOffsets, data });
}

const text: Make = (arrow, length, at) => {
  // An id of its own: the library would count ids over the whole process, and the bytes would differ from run to run.
  const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), at);
  const codes = new Int32Array(length);
  const known = new Map<string, number>();
  return {
    set(row, value) {
      const word = String(value);
      const code = known.get(word) ?? known.size;
      if (code === known.size) known.set(word, code);
      codes[row] = code;
    },
    data(nulls) {
      const dictionary = arrow.makeVector(words(arrow, [...known.keys()]));
      return arrow.makeData({ type, length, data: codes, dictionary, ...nulls });
    },
  };
};

const whole: Make = (arrow, length) => {
  const values = new Int32Array(length);
  return {
    set: (row, value) => void (values[row] = Number(value)),
    data: (nulls) => arrow.makeData({ type: new arrow.Int32(), length, data: values, ...nulls }),
  };
};

const longWhole: Make = (arrow, length) => {
  const values = new BigInt64Array(length);
  return {
    set: (row, value) => void (values[row] = BigInt(value as bigint | number)),
    data: (nulls) => arrow.makeData({ type: new arrow.Int64(), length, data: values, ...nulls }),
  };
};

const day: Make = (arrow, length) => {
  const values = new Int32Array(length);
  return {
    set: (row, value) => void (values[row] = (value as DuckDBDateValue).days),
    data: (nulls) => arrow.makeData({ type: new arrow.DateDay(), length, data: values, ...nulls }),
  };
};

const flag: Make = (arrow, length) => {
  const bits = new Uint8Array(Math.ceil(length / 8));
  return {
    set(row, value) {
      if (value === true) bits[row >> 3]! |= 1 << (row & 7);
    },
    data: (nulls) => arrow.makeData({ type: new arrow.Bool(), length, data: bits, ...nulls }),
  };
};

const makers: ReadonlyMap<DuckDBTypeId, Make> = new Map([
  [DuckDBTypeId.VARCHAR, text],
  [DuckDBTypeId.ENUM, text],
  [DuckDBTypeId.TINYINT, whole],
  [DuckDBTypeId.SMALLINT, whole],
  [DuckDBTypeId.INTEGER, whole],
  [DuckDBTypeId.BIGINT, longWhole],
  [DuckDBTypeId.UINTEGER, longWhole],
  [DuckDBTypeId.DATE, day],
  [DuckDBTypeId.BOOLEAN, flag],
]);

/** How a column of a database type is made into Arrow: decimals exactly, text as a dictionary. */
export function arrowColumn(type: DuckDBType): Make {
  if (type instanceof DuckDBDecimalType) return decimalOf(type.width, type.scale);
  const maker = makers.get(type.typeId);
  if (maker === undefined) throw new TypeError(`a column of ${type.toString()} is not written to Arrow`);
  return maker;
}
