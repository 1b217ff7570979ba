import { nfc } from "@parindex/model";

/** A heading or name as it is compared: composed letters, lower case, single spaces. */
export function plainName(text: string | null): string {
  return nfc(text ?? "")
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ");
}
