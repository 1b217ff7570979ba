import type { Document, Node } from "yaml";
import { yamlLibrary } from "./yaml-library.ts";

const whole = { lineWidth: 0, flowCollectionPadding: true } as const;

/** Every list and group that fits on a line of so many characters is written on one; those that hold it are not. */
function joinLines(document: Document, line: number): void {
  const { isCollection, stringify, visit } = yamlLibrary();
  visit(document, {
    Collection: (_key, node: Node) => {
      if (!isCollection(node) || node === document.contents) return undefined;
      node.flow = true;
      const text = document.createNode(node.toJS(document), { flow: true });
      const said = stringify(text, whole).trimEnd();
      node.flow = said.length <= line && !said.includes("\n");
      return node.flow ? visit.SKIP : undefined;
    },
  });
}

/**
 * A value as YAML 1.2 text that reads back the same: long lines stay whole, codes such as `1.10` stay text. With
 * `line`, lists and groups of at most so many characters stand on one line.
 */
export function yamlText(value: unknown, { line }: { readonly line?: number } = {}): string {
  const { Document, stringify } = yamlLibrary();
  if (line === undefined) return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
  const document = new Document(value, { aliasDuplicateObjects: false });
  joinLines(document, line);
  return document.toString(whole);
}
