function numbers(code: string): number[] {
  return code.split(".").map(Number);
}

function isRoman(code: string): boolean {
  return /^[IVX]+$/u.test(code);
}

const largestGap = 2;

/** Whether a code may stand next after another: the first below it, or the next of its level or of one above. */
export function mayFollow(code: string, last: string | null): boolean {
  if (isRoman(code)) return true;
  const own = numbers(code);
  if (last === null || isRoman(last)) return own.every((part) => part === 1);
  const old = numbers(last);
  if (own.length > old.length)
    return own.length === old.length + 1 && own.at(-1) === 1 && old.every((part, at) => part === own[at]);
  const step = (own.at(-1) ?? 0) - (old[own.length - 1] ?? 0);
  return step >= 1 && step <= largestGap && own.slice(0, -1).every((part, at) => part === old[at]);
}
