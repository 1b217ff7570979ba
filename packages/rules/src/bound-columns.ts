import { big, flag } from "@parindex/model";

/** The columns of an interval: exact fractions, and whether an end is left out; null where there is no bound. */
export const bound = {
  low_num: big("Cận dưới, tử số").nullable(),
  low_den: big("Cận dưới, mẫu số").nullable(),
  low_open: flag("Không gồm cận dưới"),
  high_num: big("Cận trên, tử số").nullable(),
  high_den: big("Cận trên, mẫu số").nullable(),
  high_open: flag("Không gồm cận trên"),
};
