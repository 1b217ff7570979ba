import type { Place, YamlFile } from "@parindex/model";
import { isYear } from "../deadline/calendar.ts";

/** A record of a list as it was typed: any of its fields may be missing or wrong. */
export interface LooseRecord {
  readonly index: number;
  /** The text of a field; null where it holds no text. */
  text(field: string): string | null;
  place(field: string): Place;
}

/** A plan as it was typed, so that its meaning is checked even where its shape has faults. */
export interface LoosePlan {
  readonly file: string;
  readonly planId: string | null;
  /** Null where it is missing or past belief, so that one wrong year is one fault. */
  readonly year: number | null;
  readonly value: Readonly<Record<string, unknown>>;
  list(name: string): readonly LooseRecord[];
  place(path: readonly PropertyKey[]): Place;
}

/** Whether a value is a record. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A plan as it was typed; null where the file does not even hold a record. */
export function loosePlan(yaml: YamlFile): LoosePlan | null {
  const { value } = yaml;
  if (!isRecord(value)) return null;
  return {
    file: yaml.file,
    planId: typeof value["plan_id"] === "string" ? value["plan_id"] : null,
    year: typeof value["year"] === "number" && isYear(value["year"]) ? value["year"] : null,
    value,
    place: (path) => yaml.placeOf(path),
    list(name) {
      const list = value[name];
      return (Array.isArray(list) ? list : []).map((item: unknown, index) => ({
        index,
        text: (field) => (isRecord(item) && typeof item[field] === "string" ? item[field] : null),
        place: (field) => yaml.placeOf([name, index, field]),
      }));
    },
  };
}
