import { type DeadlineKind, deadlineKinds } from "@parindex/model";
import { z } from "zod";

const terms = {
  kind: z.enum(deadlineKinds),
  start: z.iso.date().nullable(),
  due: z.iso.date().nullable(),
  exclusive: z.boolean(),
  due_dates: z.array(z.iso.date()),
};

/** One deadline of a cell that gives several; `product` is null where the cell does not say whose it is. */
export const deadlinePartSchema = z.strictObject({
  product: z.string().nullable(),
  text: z.string().min(1),
  ...terms,
});

/** How a cell binds in time: `due` is the printed day, and `exclusive` says that the day itself is too late. */
export const deadlineSchema = z.strictObject({ ...terms, parts: z.array(deadlinePartSchema).optional() });

/** One deadline of a cell that gives several. */
export type DeadlinePart = z.infer<typeof deadlinePartSchema>;

/** How a cell binds in time. */
export type Deadline = z.infer<typeof deadlineSchema>;

/** What one form says, before it is known whose deadline it is. */
export interface Terms {
  readonly kind: DeadlineKind;
  readonly start: string | null;
  readonly due: string | null;
  readonly exclusive: boolean;
  readonly due_dates: readonly string[];
}

/** Terms without a day, unless days are given. */
export function termsOf(kind: DeadlineKind, days: Partial<Terms> = {}): Terms {
  return { kind, start: null, due: null, exclusive: false, due_dates: [], ...days };
}
