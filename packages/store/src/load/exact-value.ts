import { nfc } from "@parindex/model";

/** A number as text: plain, exact, and not to be taken for thousands. */
export function numberValue(source: string): string {
  const plain = source.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

/** Any single value of JSON or Arrow as a record's text; undefined for lists and objects. */
export function valueText(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return nfc(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "bigint") return String(value);
  return typeof value === "number" ? numberValue(String(value)) : undefined;
}
