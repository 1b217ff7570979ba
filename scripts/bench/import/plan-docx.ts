import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readYaml } from "@parindex/model";
import { type PlanTask, readPlan } from "@parindex/plans";
import { strToU8, zipSync } from "fflate";

const plans = join(import.meta.dirname, "..", "..", "..", "data", "plans");
const headings = ["TT", "Nội dung, nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"];

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function row(cells: readonly string[]): string {
  return `<w:tr>${cells.map((text) => `<w:tc>${text.split("\n").map(paragraph).join("")}</w:tc>`).join("")}</w:tr>`;
}

/** Every row of the five plans that is a task with a deadline. */
export function knownTasks(): readonly PlanTask[] {
  return readdirSync(plans)
    .sort()
    .flatMap((name) => readPlan(readYaml(readFileSync(join(plans, name), "utf8"), name)).plan?.tasks ?? [])
    .filter(({ title, deadline_text, lead }) => title !== null && deadline_text !== null && lead.length > 0);
}

/** A Word file with a plan of so many tasks, their words taken in turn from the five plans. */
export function planDocx(
  tasks: readonly PlanTask[],
  { number, count }: { readonly number: number; readonly count: number },
): Uint8Array {
  const own = Array.from({ length: count }, (_, at) => tasks[(number * 7 + at) % tasks.length]!);
  const rows = own.map(({ title, products, lead, coordinating, deadline_text }, at) =>
    row([
      String(at + 1),
      title ?? "",
      products.map((text) => `- ${text}`).join("\n"),
      lead.join("; "),
      coordinating.join("; "),
      deadline_text ?? "",
    ]),
  );
  const body = `${paragraph("KẾ HOẠCH")}${paragraph(`Cải cách hành chính năm 2026 của xã Mẫu ${number}`)}<w:tbl>${row(headings)}${row(["I", "CẢI CÁCH THỂ CHẾ", "", "", "", ""])}${rows.join("")}</w:tbl>`;
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(document) });
}
