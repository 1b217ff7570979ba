import { type Grid, type GridCell, type Issue, issue, nfc } from "@parindex/model";
import { unzipSync } from "fflate";
import { listMarks } from "./numbering.ts";
import { paragraphText } from "./paragraph.ts";
import { tableRows } from "./table.ts";
import { childOf, childrenOf, rootOf, type XmlElement } from "./xml.ts";

const parts = ["word/document.xml", "word/numbering.xml", "word/styles.xml"] as const;

function blocksOf(body: XmlElement | undefined): XmlElement[] {
  return childrenOf(body).flatMap((block) => {
    const isWrapper = ["w:sdt", "w:sdtContent", "w:ins", "w:customXml"].includes(block.name);
    return isWrapper ? blocksOf(block) : [block];
  });
}

function numberedStyles(root: XmlElement | null): Map<string, XmlElement> {
  return new Map(
    childrenOf(root, "w:style").flatMap((style) => {
      const numbered = childOf(style, "w:pPr", "w:numPr");
      return numbered === undefined ? [] : [[style.attributes["w:styleId"] ?? "", numbered] as const];
    }),
  );
}

function gridsOf(files: Readonly<Record<string, Uint8Array>>, file: string): Grid[] {
  const [document, numbering, styles] = parts.map((name) =>
    files[name] === undefined ? null : rootOf(files[name]),
  );
  const lists = listMarks(numbering ?? null);
  const styled = numberedStyles(styles ?? null);
  const textOf = (paragraph: XmlElement): string => paragraphText(paragraph, lists, styled);
  const grids: { file: string; name: string; kind: "table" | "text"; rows: GridCell[][] }[] = [];
  let [tables, paragraphs] = [0, 0];
  for (const block of blocksOf(childOf(document, "w:body"))) {
    if (block.name === "w:tbl") {
      tables += 1;
      const name = `bang${tables}`;
      grids.push({ file, name, kind: "table", rows: tableRows(block, { name, paragraphText: textOf }) });
    } else if (block.name === "w:p") {
      paragraphs += 1;
      const lines = nfc(textOf(block))
        .split("\n")
        .map((line) => line.replaceAll(/\s+/g, " ").trim());
      const rows = lines.filter((line) => line !== "").map((text) => [{ text, place: `doan${paragraphs}` }]);
      if (grids.at(-1)?.kind !== "text")
        grids.push({ file, name: `loi${tables + 1}`, kind: "text", rows: [] });
      grids.at(-1)?.rows.push(...rows);
    }
  }
  return grids.filter(({ rows }) => rows.length > 0);
}

/** The tables of a .docx and the text between them, in their order; places are `bang2!C5` and `doan12`. */
export function readDocx(bytes: Uint8Array, file: string): { grids: Grid[]; issues: Issue[] } {
  try {
    const wanted = new Set<string>(parts);
    const grids = gridsOf(unzipSync(bytes, { filter: ({ name }) => wanted.has(name) }), file);
    return { grids, issues: grids.length === 0 ? [issue("document.no_text", { file })] : [] };
  } catch {
    return { grids: [], issues: [issue("document.broken", { file })] };
  }
}
