/** How many backups are kept: the newest of each of so many days, weeks and months that have one. */
export interface KeepRule {
  daily: number
  weekly: number
  monthly: number
}

/** The rule of a newsroom that has not set its own. */
export const KEEP_RULE: KeepRule = { daily: 7, weekly: 4, monthly: 12 }
