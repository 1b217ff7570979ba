/** The same picture with every id renumbered under a prefix, so that several can stand in one page. */
export function renumberIds(svg: string, prefix: string): string {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? `${prefix}${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/(\sid=")([^"]*)"/g, (_, head: string, id: string) => `${head}${nameOf(id)}"`)
      .replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${nameOf(id)})`),
  );
}
