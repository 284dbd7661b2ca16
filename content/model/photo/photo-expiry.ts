/** Whether the rights to a photo have ended at `now`; `expiresAt` is as stored (ISO 8601), empty for never. */
export function hasExpired(expiresAt: string | null | undefined, now: Date): boolean {
  return Boolean(expiresAt) && Date.parse(expiresAt ?? '') <= now.getTime()
}
