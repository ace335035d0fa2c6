import { refuse } from './refuse.cjs'

export const getDetails = refuse('platform.getDetails of @actions/core')
