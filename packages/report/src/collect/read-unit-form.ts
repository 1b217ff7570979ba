import type { FormReading } from "./form-context.ts";
import { aboutTitles, claimColumns, evidenceColumns, figureColumns, formMark, formSheets } from "./layout.ts";
import { readClaims } from "./read-claims.ts";
import { readEvidence } from "./read-evidence.ts";
import { readFigures } from "./read-figures.ts";

/** How a unit's form is read. */
export const unitReading: FormReading = {
  kind: "unit",
  rules: { titles: aboutTitles, optional: ["due"], mark: formMark },
  sheets: [
    { sheet: formSheets.figures, columns: figureColumns, read: readFigures },
    { sheet: formSheets.claims, columns: claimColumns, read: readClaims },
    { sheet: formSheets.evidence, columns: evidenceColumns, read: readEvidence },
  ],
};
