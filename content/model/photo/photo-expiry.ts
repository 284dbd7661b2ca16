/** Whether a photo may no longer be shown at `now`; `expiresAt` as stored (ISO 8601), empty for never. */
export function hasExpired(expiresAt: string | null | undefined, now: Date): boolean {
  return Boolean(expiresAt) && Date.parse(expiresAt ?? '') <= now.getTime()
}
