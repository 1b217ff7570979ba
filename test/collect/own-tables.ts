import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "../support/workspace.ts";
import { communeNodes } from "./filled.ts";

const office = "/usr/bin/soffice";

/** Whether LibreOffice is absent and its tests may be skipped; before-tests says so. */
export const noOffice = !existsSync(office) && process.env["CI"] === undefined;

type Cells = Record<string, string>;

/** What an office writes into a line of its table; the claims are the maxima unless a test says otherwise. */
export type Written = (code: string, cells: Cells) => Cells;

const comma = (max: string | null): string =>
  (max ?? "").replace(/0+$/, "").replace(/\.$/, "").replace(".", ",");
const asIs: Written = (_code, cells) => cells;

function lineOf({ node_code, title, max, is_leaf, scored_by }: (typeof communeNodes)[number]): Cells {
  const own = is_leaf && scored_by === "self";
  return {
    code: node_code,
    title,
    max: comma(max),
    points: own ? comma(max) : is_leaf ? "Không tự chấm" : "",
    evidence: own
      ? `Báo cáo số ${node_code.replaceAll(".", "")}/BC-UBND ngày 15/12/2026, mục I, trang 2`
      : "",
    explanation: "",
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br/>");
const row = (cells: readonly string[], tag = "td"): string =>
  `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`;

const heads = {
  /** STT, Tiêu chí, Điểm tối đa, Điểm tự chấm, Điểm thẩm định, Ghi chú của đơn vị, Ghi chú của thẩm định. */
  notes: row(
    [
      "STT",
      "Tiêu chí",
      "Điểm tối đa",
      "Điểm tự chấm",
      "Điểm thẩm định",
      "Tài liệu kiểm chứng",
      "Ghi chú của đơn vị",
      "Ghi chú của thẩm định",
    ],
    "th",
  ),
  /** A heading of two rows: Điểm đánh giá over ĐTXHH, Tự đánh giá, SNV đánh giá. */
  merged: `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực/Tiêu chí/TCTP</th><th rowspan="2">Điểm tối đa</th><th colspan="3">Điểm đánh giá</th><th rowspan="2">Điểm đạt được</th><th rowspan="2">Chỉ số</th><th rowspan="2">Tài liệu kiểm chứng/Giải trình</th></tr>
${row(["ĐTXHH", "Tự đánh giá", "SNV đánh giá"], "th")}${row(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"])}`,
};

const laid = {
  notes: ({ code, title, max, points, evidence, explanation }: Cells) => [
    code!,
    title!,
    max!,
    points!,
    "",
    evidence!,
    explanation!,
    "",
  ],
  merged: ({ code, title, max, points, evidence, explanation }: Cells) => [
    `${code!}.`,
    title!,
    max!,
    "",
    points!,
    "",
    "",
    "",
    [evidence!, explanation!].filter((one) => one !== "").join("\n"),
  ],
};

/** A table as an office made it. */
export interface Made {
  readonly layout: keyof typeof heads;
  readonly unit?: string;
  readonly year?: number;
  readonly written?: Written;
  /** Lines below the last criterion: words and points. */
  readonly foot?: readonly (readonly [text: string, points: string])[];
}

const total = 80;

function page({
  layout,
  unit = "xã Mẫu 1",
  year = 2026,
  written = asIs,
  foot = [["TỔNG CỘNG", String(total)]],
}: Made): string {
  const lines = communeNodes.map((node) => laid[layout](written(node.node_code, lineOf(node))));
  const feet = foot.map(([text, points]) =>
    laid[layout]({ code: "", title: text, max: "", points, evidence: "", explanation: "" }).map((cell) =>
      cell === "." ? "" : cell,
    ),
  );
  return `<html><head><meta charset="utf-8"/></head><body><p>ỦY BAN NHÂN DÂN ${unit.toUpperCase()}</p>
<p>BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH</p><p>NĂM ${year} CỦA UBND ${unit.toUpperCase()}</p>
<p>(Kèm theo Báo cáo số 5/BC-UBND ngày 10 tháng 01 năm 2027 của UBND ${unit})</p>
<table border="1">${heads[layout]}${[...lines, ...feet].map((cells) => row(cells)).join("\n")}</table>
<p>NGƯỜI LẬP BIỂU</p></body></html>`;
}

/** Documents as an office makes them: written by LibreOffice from the pages given. */
export function officeFolder(pages: Readonly<Record<string, Made>>): string {
  const folder = temporaryFolder("bang");
  const profile = pathToFileURL(join(temporaryFolder("office"), "profile")).href;
  for (const [name, made] of Object.entries(pages)) {
    const source = join(folder, name.replace(/\.\w+$/, ".html"));
    writeFileSync(source, page(made));
    const isWord = name.endsWith(".docx");
    const filter = isWord
      ? ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"]
      : ["--infilter=HTML (StarCalc)", "--convert-to", "xlsx:Calc MS Excel 2007 XML"];
    execFileSync(
      office,
      [`-env:UserInstallation=${profile}`, "--headless", ...filter, "--outdir", folder, source],
      { stdio: "ignore" },
    );
    writeFileSync(source, "");
  }
  return folder;
}
