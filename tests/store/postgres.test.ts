import { describe, inject } from 'vitest'
import { storeContract } from './store-contract.ts'

describe('PostgreSQL', () => storeContract(() => inject('postgresUrl')))
