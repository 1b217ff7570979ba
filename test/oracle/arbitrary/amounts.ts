import fc from "fast-check";
import type { Amount } from "../rule.ts";
import { grown, shares, tallies, wholes } from "./indicators.ts";

/** One or two figures that are parts of wholes. */
const part: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...shares) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...shares), { minLength: 1, maxLength: 2 })
      .map((plus) => ({ plus })),
  },
);

/** Figures less others: may come to less than nothing. */
const difference: fc.Arbitrary<Amount> = fc
  .tuple(
    fc.constantFrom(...wholes),
    fc.uniqueArray(fc.constantFrom(...shares), { minLength: 1, maxLength: 2 }),
  )
  .map(([whole, minus]) => ({ plus: [whole], minus }));

/** What is divided. */
export const numerator: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 5, arbitrary: part },
  { weight: 2, arbitrary: difference },
);

/** What is divided by. */
export const denominator: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...wholes) },
  { weight: 1, arbitrary: fc.constant({ plus: wholes }) },
  { weight: 1, arbitrary: difference },
);

/** What is counted. */
export const counted: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...tallies) },
  { weight: 1, arbitrary: fc.constant({ plus: tallies }) },
  { weight: 1, arbitrary: fc.constant({ plus: tallies.slice(0, 1), minus: tallies.slice(1) }) },
);

/** What grows. */
export const growing: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...grown) },
  { weight: 1, arbitrary: fc.constant({ plus: grown }) },
  { weight: 1, arbitrary: fc.constant({ plus: grown.slice(0, 1), minus: grown.slice(1) }) },
);
