/** What the parser of the command line says of wrong use, and the same in Vietnamese; `$1` is what it quotes. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '([^']*)'/, "Không có tùy chọn “$1”."],
  [/^unknown command '([^']*)'/, "Không có lệnh “$1”."],
  [/^missing required argument '([^']*)'/, "Thiếu tham số “$1”."],
  [/^option '([^']*)' argument missing/, "Tùy chọn “$1” cần một giá trị đi kèm."],
  [
    /^option '([^']*)' argument '([^']*)' is invalid\. ?(.*)$/m,
    "Tùy chọn “$1” không nhận “$2”, chỉ nhận: $3.",
  ],
  [/^too many arguments.*[Ee]xpected (\d+) arguments? but got (\d+).*$/m, "Thừa tham số: cần $1, có $2."],
  [/\(Did you mean one of (.+)\?\)/, "Có phải là một trong: $1?"],
  [/\(Did you mean (.+)\?\)/, "Có phải là “$1”?"],
];

/** Wrong use as the parser found it, in the language of the answer, and where the right use stands. */
export function usageText(message: string, language: "vi" | "en"): string {
  const found = message.replace(/^error: /, "");
  if (language === "en") return `${found}\nSee: parindex --help`;
  const said = sentences.reduce((text, [pattern, words]) => text.replace(pattern, words), found);
  return `${said}\nXem cách dùng: parindex --help`;
}
