import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";

function leavesOf(node: unknown): YAMLMap[] {
  if (!isMap(node)) return [];
  const children = node.get("criteria");
  return isSeq(children) ? children.items.flatMap(leavesOf) : [node];
}

function allLeaves(document: Document): YAMLMap[] {
  const areas = document.get("areas");
  return isSeq(areas) ? areas.items.flatMap(leavesOf) : [];
}

/**
 * A rule set of exactly fifty leaves from the text of one that has a few less: its first leaves stand once more at
 * the end of their area, cases and all, under a code and uid of their own and worth 0, so that every sum still holds.
 */
export function fiftyLeaves(text: string): string {
  const document = parseDocument(text);
  const wanted = 50 - allLeaves(document).length;
  const firstArea = document.getIn(["areas", 0, "criteria"]);
  if (!isSeq(firstArea)) throw new TypeError("the set has no criteria");
  for (const [at, leaf] of allLeaves(document).slice(0, wanted).entries()) {
    const again = leaf.clone() as YAMLMap; // the clone of a map is a map
    again.set("code", `1.9${at}`);
    again.set("uid", `them-${at}`);
    again.set("max", 0);
    firstArea.add(again);
  }
  const count = allLeaves(document).length;
  if (count !== 50) throw new RangeError(`${count} leaves, not 50`);
  return document.toString({ lineWidth: 0 });
}
