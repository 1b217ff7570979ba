/** Figures that wholes and their parts hold: a part is often a threshold's share of a whole. */
export const wholes = ["tong_1", "tong_2"];

/** Figures that are often a threshold's share of a whole. */
export const shares = ["phan_1", "phan_2", "phan_3"];

/** Small numbers of things. */
export const tallies = ["so_1", "so_2"];

/** Figures that grow from year to year. */
export const grown = ["thu_1", "thu_2"];

/** Figures reported as numerator and denominator. */
export const pairs = ["ty_le_1", "ty_le_2"];

/** Answers of yes or no. */
export const answers = ["co_1", "co_2", "co_3"];

/** Days. */
export const days = ["ngay_1", "ngay_2"];

/** Choices, and what may be chosen. */
export const choices = ["xep_loai"];

/** What may be chosen; a rule may not know them all. */
export const options = ["tot", "kha", "dat", "khong"];

/** Questions of surveys. */
export const questions = ["hai_long"];

/** Answers of a survey. */
export const surveyAnswers = ["rat_tot", "tot", "kem"];

function declared(kind: string, ids: readonly string[]): Record<string, { label: string; kind: string }> {
  return Object.fromEntries(ids.map((id) => [id, { label: id, kind }]));
}

/** All figures as a rule set declares them. */
export const declarations = {
  ...declared("amount", [...wholes, ...shares, ...tallies, ...grown, ...pairs]),
  ...declared("yes_no", answers),
  ...declared("date", days),
  ...Object.fromEntries(
    choices.map((id) => [
      id,
      { label: id, kind: "choice", options: Object.fromEntries(options.map((one) => [one, one])) },
    ]),
  ),
};
