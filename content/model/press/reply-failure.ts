/** Why a form was not taken: in words at `/hak-jawab?gagal=…`. */
export const FAILURES = ['batas', 'cepat', 'lama', 'mesin'] as const

export type FormFailure = (typeof FAILURES)[number]
