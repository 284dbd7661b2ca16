import type { SocialNetwork } from '#content/model/site/site.ts'

/** The names of networks at the desk. */
export const networkLabels: Record<SocialNetwork, string> = {
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  telegram: 'Telegram',
  instagram: 'Instagram',
  youtube: 'YouTube',
  tiktok: 'TikTok',
}
