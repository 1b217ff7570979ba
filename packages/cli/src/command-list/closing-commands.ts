import { asOf, dir, stage, unit, year } from "./common-options.ts";
import type { CommandSpec } from "./spec.ts";

const by = {
  flag: "by",
  value: "WHO",
  about: { vi: "người, bộ phận thực hiện (bắt buộc)", en: "the person or office that does it (needed)" },
};
const reason = {
  flag: "reason",
  value: "TEXT",
  about: { vi: "lý do (mở khóa thì bắt buộc)", en: "why (needed to unlock)" },
};

/** How a stage is closed, and opened again. */
export const closingCommands: readonly CommandSpec[] = [
  {
    name: "lock",
    args: ["[dir]"],
    about: {
      vi: "khóa một bước khi không còn thiếu gì; còn thiếu thì liệt kê theo đơn vị",
      en: "close a stage once nothing is lacking; what is, is listed by unit",
    },
    options: [dir, stage, year, unit, by, reason, asOf],
    example: "parindex lock data/demo --stage self --year 2026 --unit xa-mau-a-04 --by 'Văn phòng'",
    load: () => import("../commands/lock.ts"),
  },
  {
    name: "unlock",
    args: ["[dir]"],
    about: { vi: "mở khóa một bước, có lý do", en: "open a closed stage again, with a reason" },
    options: [dir, stage, year, unit, by, reason, asOf],
    example:
      "parindex unlock data/demo --stage self --year 2026 --unit xa-mau-a-04 --by 'Văn phòng' --reason 'Bổ sung số liệu'",
    load: () => import("../commands/unlock.ts"),
  },
];
