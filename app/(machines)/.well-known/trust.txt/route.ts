export { GET } from '../../trust.txt/route.ts'

export const dynamic = 'force-dynamic'
