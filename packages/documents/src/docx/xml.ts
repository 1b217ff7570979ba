import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";

export type { XmlElement } from "@rgrove/parse-xml";

/** The root of an XML part; entities are never expanded beyond XML's own five. */
export function rootOf(bytes: Uint8Array): XmlElement | null {
  return parseXml(new TextDecoder().decode(bytes), { ignoreUndefinedEntities: true }).root;
}

/** The child elements, those of a given name where one is given. */
export function childrenOf(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );
}

/** The first element on a path of child names. */
export function childOf(
  element: XmlElement | null | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let found: XmlElement | undefined = element ?? undefined;
  for (const name of path) found = childrenOf(found, name)[0];
  return found;
}

/** The `w:val` of a child, such as the number of columns of `w:gridSpan`. */
export function valueOf(
  element: XmlElement | null | undefined,
  ...path: readonly string[]
): string | undefined {
  return childOf(element, ...path)?.attributes["w:val"];
}

/** The text directly inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText ? child.text : "")).join("");
}
