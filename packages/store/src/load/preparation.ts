import { hasErrors, type Issue } from "@parindex/model";
import type { Prepared } from "./record-file.ts";

/** A file made ready, or what stands against it; a sheet without a cell is neither. */
export interface Preparation {
  readonly prepared: Prepared | null;
  readonly issues: readonly Issue[];
}

/** How many rows a heading is looked for in. */
export const headingRows = 20;

/** What stands against a file that cannot be made ready. */
export function refused(...issues: Issue[]): Preparation {
  return { prepared: null, issues };
}

/** A file made ready unless its heading has faults. */
export function withHeading(prepared: Prepared, issues: readonly Issue[]): Preparation {
  return { prepared: hasErrors(issues) ? null : prepared, issues };
}
