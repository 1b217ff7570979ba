import { type Issue, issue, type Severity } from "@parindex/model";

/** Where an importer is: the file it reads, and the doubts it has so far. */
export interface Doubts {
  readonly file: string;
  readonly found: Issue[];
}

/** What a doubt is about: the place in the document, the words there, the row it touches. */
export interface DoubtAbout {
  readonly place: string;
  readonly text?: string;
  readonly task_id?: string;
  readonly severity?: Severity;
  readonly [param: string]: string | number | undefined;
}

const longest = 160;

/** Notes a doubt; its sentence says what was found and what was assumed. */
export function doubt(doubts: Doubts, code: string, about: DoubtAbout): void {
  const { place, severity = "warning", ...params } = about;
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === "string" ? value.slice(0, longest) : value] as const],
  );
  doubts.found.push(
    issue(`import.${code}`, { file: doubts.file, cell: place }, Object.fromEntries(given), severity),
  );
}
