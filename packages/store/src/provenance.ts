/** Fields that say where a row came from: filled by the load, never by a file. */
export const provenanceFields: ReadonlySet<string> = new Set([
  "source_file",
  "source_sha256",
  "source_place",
]);
