import { refuse } from './refuse.cjs'

export const OidcClient = { getIDToken: refuse('getIDToken of @actions/core') }
