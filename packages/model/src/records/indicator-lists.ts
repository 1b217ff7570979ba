/** What a reported figure is. */
export const indicatorKinds = ["count", "amount", "percent", "date", "choice", "yes_no", "score"] as const;

/** How figures of a year's periods relate. */
export const accumulations = ["period", "cumulative", "stock"] as const;

/** Whether a parent's figure is its own, the sum of its units', or may be either. */
export const rollUps = ["own", "sum_of_children", "both"] as const;

/** What rules may ask of a plan, and of the reports it obliges. */
export const planSources = [
  "plan.planned",
  "plan.done",
  "plan.on_time",
  "plan.late",
  "obligations.on_time",
] as const;

/** What rules may ask of points: how far the self score lies above a later stage's; below nought, or never below. */
export const pointsSources = ["procedure.self_less_appraised", "procedure.over_claimed"] as const;

/** What rules may ask of the procedure: how many days the self score came late, and what its points came to. */
export const procedureSources = ["procedure.days_late", ...pointsSources] as const;

/** Where an indicator's value comes from. */
export const indicatorSources = ["reported", ...planSources, ...procedureSources, "survey"] as const;

/** Periods a figure may be reported for; `at-date` is a stock on a day. */
export const periods = ["Q1", "H1", "9M", "Y", "month", "at-date"] as const;

/** What was said instead of a value. */
export const declarations = ["not_done", "not_applicable"] as const;
