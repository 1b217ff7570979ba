import type { ColumnRole } from "./column.ts";
import type { DoubtAbout } from "./doubt.ts";

/** A doubt of a row that has no id yet. */
export type DraftDoubt = readonly [code: string, about: DoubtAbout];

/** A heading of the table that names an area. */
export interface DraftArea {
  readonly kind: "area";
  readonly code: string | null;
  readonly title: string;
  readonly place: string;
}

/** A row of the table before it has an id; texts are as printed, lines kept. */
export interface DraftTask {
  readonly kind: "task";
  code: string | null;
  rowNumber: string | null;
  goalCode: string | null;
  texts: Partial<Record<ColumnRole, string>>;
  inherited: Partial<Record<ColumnRole, string>>;
  /** Whether nothing but a code and a title is printed. */
  readonly isLone: boolean;
  readonly isAcross: boolean;
  readonly titlePlace: string | null;
  places: [string, string];
  readonly doubts: DraftDoubt[];
}
