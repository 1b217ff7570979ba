import type { Issue, Place } from "./issue.ts";
import { type PlacedYaml, placedYaml } from "./yaml-places.ts";
import { plainYaml } from "./yaml-value.ts";

/** A YAML file read: its value in NFC, its faults, and the place of every node. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** Where the node at a path stands; the nearest parent's place where the path does not exist. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Whether the scalar at a path was written in quotes. */
  isQuoted(path: readonly PropertyKey[]): boolean;
}

/** Reads YAML 1.2 text; never throws on bad text. Places are sought only when something is asked of them. */
export function readYaml(text: string, file: string): YamlFile {
  const source = text.replace(/^\uFEFF/, "");
  let known: PlacedYaml | undefined;
  const placed = (): PlacedYaml => (known ??= placedYaml(source, file));
  const plain = plainYaml(source);
  return {
    file,
    value: plain === undefined ? placed().value : plain.value,
    issues: plain === undefined ? placed().issues : [],
    placeOf: (path) => placed().placeOf(path),
    isQuoted: (path) => placed().isQuoted(path),
  };
}
