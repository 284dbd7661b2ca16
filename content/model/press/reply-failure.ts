/** Why a reply form was rejected, as in the address `/hak-jawab?gagal=…`. */
export const FAILURES = ['batas', 'cepat', 'lama', 'mesin'] as const

export type FormFailure = (typeof FAILURES)[number]
