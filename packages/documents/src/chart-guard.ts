import { UsageError } from "@parindex/model";

/** Keys whose content is data, where any word is harmless. */
const dataKeys = new Set(["values", "datasets"]);

function foreignPart(value: unknown, key: string): string | null {
  if (typeof value === "string")
    return (key === "type" || key === "mark") && value === "image" ? "an image mark" : null;
  if (value === null || typeof value !== "object") return null;
  for (const [name, item] of Object.entries(value)) {
    if (dataKeys.has(name)) continue;
    if (name === "href" || name === "url") return `“${name}”`;
    const found = foreignPart(item, Array.isArray(value) ? key : name);
    if (found !== null) return found;
  }
  return null;
}

/** Throws where a chart's specification asks for a file, an address, a link or an image. */
export function refuseForeignSpec(spec: unknown, name: string): void {
  const found = foreignPart(spec, "");
  if (found !== null)
    throw new UsageError(
      `Chart ${name} has ${found}: a chart carries its own rows and reaches for nothing else`,
    );
}

const foreignTag = /^<(?:a|image|script|style|foreignObject|use|iframe)\b|^<!|^<\?/i;
const foreignName = /^(?:on|href$|xlink:href$|src$)/i;
const paint = new Set(["fill", "stroke", "style", "clip-path", "mask", "filter"]);

function isForeignTag(tag: string): boolean {
  if (foreignTag.test(tag)) return true;
  return [...tag.matchAll(/\s([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].some(
    ([, name = "", double, single]) =>
      foreignName.test(name) || (paint.has(name) && /url\((?!#)|@import/i.test(double ?? single ?? "")),
  );
}

/** Throws where a picture would reach for anything outside itself, or would run code. */
export function refuseForeignSvg(svg: string, name: string): void {
  const found = (svg.match(/<[^>]*>/g) ?? []).find(isForeignTag);
  if (found !== undefined)
    throw new UsageError(`Chart ${name} would reach outside itself: ${found.slice(0, 80)}`);
}
