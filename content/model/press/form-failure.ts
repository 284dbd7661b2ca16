/** Why a form of a reader was refused, as in the address `/hak-jawab?gagal=…`. */
export const FAILURES = ['batas', 'cepat', 'lama', 'mesin'] as const

export type FormFailure = (typeof FAILURES)[number]
