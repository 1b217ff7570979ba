/** One way in which people write numbers. */
export interface NumberForm {
  /** A regular expression of the whole text, in the syntax that JavaScript and the engine share. */
  readonly pattern: string;
  /** The marks that only part its digits, as a class of letters; empty where there are none. */
  readonly grouping: string;
}

const blanks = " \u00A0\u2009\u202F";
const first = "-?[1-9][0-9]{0,2}";

/**
 * How people write numbers beside the plain `1234.5`: each text fits at most one form, whose decimal mark, if it has
 * any, is the comma or point that does not group. Groups of three after a single mark, `1.234`, are none of them.
 */
export const numberForms: readonly NumberForm[] = [
  { pattern: `${first}([.][0-9]{3})+,[0-9]+|${first}([.][0-9]{3}){2,}`, grouping: "." },
  { pattern: `${first}(,[0-9]{3})+[.][0-9]+|${first}(,[0-9]{3}){2,}`, grouping: "," },
  { pattern: `${first}([${blanks}][0-9]{3})+([.,][0-9]+)?`, grouping: blanks },
  {
    pattern: "-?([0-9]{4,},[0-9]+|0[0-9]*,[0-9]+|[1-9][0-9]{0,2},([0-9]{1,2}|[0-9]{4,}))",
    grouping: "",
  },
];

/** One group of three after the only mark: as well a decimal as thousands. */
export const twoReadings = "-?[1-9][0-9]{0,2}[.,][0-9]{3}";

const plain = /^-?[0-9]+(\.[0-9]+)?$/;
const doubtful = new RegExp(`^(${twoReadings})$`);
const forms = numberForms.map(({ pattern, grouping }) => ({
  whole: new RegExp(`^(${pattern})$`),
  marks: grouping === "" ? null : new RegExp(`[${grouping}]`, "g"),
}));

/** A number as people write it (`1.234,5`, `1 234,5`, `0,75`) as plain text with a point; null where it can be read in no way or in two. */
export function plainNumber(text: string): string | null {
  if (doubtful.test(text)) return null;
  if (plain.test(text)) return text;
  const form = forms.find(({ whole }) => whole.test(text));
  if (form === undefined) return null;
  return (form.marks === null ? text : text.replaceAll(form.marks, "")).replace(",", ".");
}

/** Whether a text can be read as thousands and as a decimal alike. */
export function isDoubtfulNumber(text: string): boolean {
  return doubtful.test(text);
}
