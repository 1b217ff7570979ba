/** SQL for a decimal of some places as plain text without trailing zeros. */
export function trimmedText(sql: string): string {
  return `rtrim(rtrim(CAST(${sql} AS VARCHAR), '0'), '.')`;
}
