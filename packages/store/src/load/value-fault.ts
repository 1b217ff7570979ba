import { closest, type Column, isDoubtfulNumber, plainNumber, type Table } from "@parindex/model";
import { figureText, isReportedValue } from "./conversion.ts";

/** What is wrong, as a code and the parameters beside the field and its value. */
export interface Said {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

const said = (code: string, params: Said["params"] = {}): Said => ({ code, params });

function twoWays(text: string): Said {
  const digits = text.replaceAll(/[.,]/g, "");
  return said("load.two_readings", { thousands: digits, decimal: `${text.replace(",", ".")}0` });
}

function numberFault(text: string, scale: number): Said {
  if (isDoubtfulNumber(text)) return twoWays(text);
  if (text.endsWith("%")) return said("load.percent_sign");
  return plainNumber(text) === null
    ? said("load.not_number")
    : said("load.number_digits", { places: String(scale) });
}

function figureFault(text: string): Said {
  return new RegExp(`^(${figureText})$`).test(text) ? numberFault(text, 4) : said("load.not_date");
}

function wholeFault(text: string): Said {
  if (/^-?\d+$/.test(text)) return said("load.number_digits", { places: "0" });
  const found = numberFault(text, 0);
  return found.code === "load.number_digits" || found.code === "load.not_number"
    ? said("load.not_whole")
    : found;
}

function optionFault(text: string, options: readonly string[]): Said {
  const near = closest(text, options);
  const known = options.join(", ");
  return near === null ? said("load.option", { known }) : said("load.misspelt_option", { near, known });
}

/** Says what is wrong with a text that its field does not take. */
export function valueFault(table: Table, { name, sql, options, names }: Column, text: string): Said {
  if (isReportedValue(table, name)) return figureFault(text);
  if (options !== null) return optionFault(text, names === undefined ? options : Object.values(names));
  const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(sql)?.[1];
  if (scale !== undefined) return numberFault(text, Number(scale));
  if (sql === "INTEGER") return wholeFault(text);
  return said(sql === "DATE" ? "load.not_date" : "load.not_flag");
}
