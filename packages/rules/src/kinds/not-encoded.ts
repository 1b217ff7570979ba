import { say } from "../explain/say.ts";
import { fraction } from "@parindex/model";
import { z } from "zod";
import { kind } from "../kind.ts";

/** A printed rule that its text leaves unclear: kept, never guessed, waits for a person. */
export const notEncoded = kind({
  name: "not_encoded",
  label: { vi: "Chưa mã hóa, chờ người chấm", en: "Not encoded" },
  example: {
    text: "Trừ điểm tương ứng theo mức độ",
    rule: { kind: "not_encoded", waits_for: "văn bản không nói mỗi mức độ trừ bao nhiêu điểm" },
  },
  person: true,
  schema: z.strictObject({
    kind: z.literal("not_encoded"),
    inputs: z.array(z.string()).optional(),
    waits_for: z.string().min(1),
  }),
  inputs: (rule) => rule.inputs ?? [],
  compile: ({ inputs }) => ({
    kind: "not_encoded",
    ...(inputs === undefined
      ? {}
      : { atom: { a: { terms: inputs.map((indicator_id) => ({ indicator_id, weight: fraction(1n) })) } } }),
  }),
  sql: () => ({ outcome: "'text_unclear'", points: "NULL" }),
  formula: ({ waits_for }, seen) =>
    say(seen, `chờ người chấm: ${waits_for}`, `waits for a person: ${waits_for}`),
});
