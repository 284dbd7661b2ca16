import { describe } from 'vitest'
import { storeContract } from './store-contract.ts'

describe('SQLite', () => storeContract(() => undefined))
