import { type Locale, numberText } from "@parindex/model";
import type { AskedAnew, Change } from "@parindex/rules";
import type { UnitEffect } from "./set-effect.ts";
import { tableText } from "./table-text.ts";

const changeWords: Readonly<Record<Change["change"], Readonly<Record<Locale, string>>>> = {
  added: { vi: "thêm", en: "added" },
  removed: { vi: "bỏ", en: "removed" },
  renumbered: { vi: "đổi mã", en: "renumbered" },
  retitled: { vi: "đổi tên", en: "retitled" },
  reweighted: { vi: "đổi điểm tối đa", en: "re-weighted" },
  moved: { vi: "chuyển mục", en: "moved" },
  kind: { vi: "đổi loại quy tắc", en: "kind of rule" },
  threshold: { vi: "đổi quy tắc", en: "rule" },
  text: { vi: "đổi cách tính điểm", en: "scoring text" },
  citation: { vi: "đổi căn cứ", en: "citation" },
  policy: { vi: "đổi cách xử lý", en: "policy" },
  input_added: { vi: "số liệu thêm", en: "figure added" },
  input_removed: { vi: "số liệu bỏ", en: "figure removed" },
  input_changed: { vi: "số liệu đổi", en: "figure changed" },
  set: { vi: "đổi quy định chung", en: "whole set" },
};

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "–");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Changes in meaning, a line each. */
export function changeLines(changes: readonly Change[], locale: Locale): string {
  return changes
    .map(({ change, code, uid, path, from, to }) => {
      const values =
        from === undefined ? shown(to) : to === undefined ? shown(from) : `${shown(from)} → ${shown(to)}`;
      return `${code ?? uid}${code === null ? "" : ` (${uid})`}  ${changeWords[change][locale]}${path === "" ? "" : ` ${path}`}: ${values}\n`;
    })
    .join("");
}

/** Figures to ask anew, a line each. */
export function askedLines(asked: readonly AskedAnew[], locale: Locale): string {
  const why = { vi: { new: "mới", changed: "đổi nghĩa" }, en: { new: "new", changed: "changed" } }[locale];
  return asked
    .map((one) => `${one.indicator_id}  ${one.label}  (${why[one.why]}; ${one.leaves.join(", ")})\n`)
    .join("");
}

/** Units that moved, as a table; leaves that moved them stand in the last column. */
export function effectTable(
  units: readonly UnitEffect[],
  codeOf: (uid: string) => string,
  locale: Locale,
): string {
  const titles = {
    vi: ["Đơn vị", "Năm", "Điểm", "Chỉ số", "Hạng", "Do tiêu chí"],
    en: ["Unit", "Year", "Points", "Index", "Rank", "By leaf"],
  }[locale];
  const number = (value: string | null): string => numberText(value, { places: 2, locale });
  return tableText({
    columns: titles.map((title, at) => ({ title, align: at > 1 && at < 5 ? "right" : "left" })),
    rows: units.map(({ unit_id, year, points, index, rank, leaves }) => [
      unit_id,
      String(year),
      `${number(points.before)} → ${number(points.after)}`,
      `${number(index.before)} → ${number(index.after)}`,
      `${rank.before ?? "–"} → ${rank.after ?? "–"}`,
      leaves
        .map(({ leaf_uid, before, after }) => `${codeOf(leaf_uid)}: ${number(before)} → ${number(after)}`)
        .join("; "),
    ]),
  });
}
