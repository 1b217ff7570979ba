import { yamlLibrary } from "./yaml-library.ts";

/** A value as YAML 1.2 text that reads back the same: long lines stay whole, codes such as `1.10` stay text. */
export function yamlText(value: unknown): string {
  return yamlLibrary().stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
