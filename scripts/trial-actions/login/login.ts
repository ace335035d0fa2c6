// Leaves the token and the address of the trial's Buddy in the environment, as buddy/login does.
import { appendFileSync } from 'node:fs'

const { GITHUB_ENV = '', TRIAL_TOKEN = '', TRIAL_API_URL = '' } = process.env
appendFileSync(GITHUB_ENV, `BUDDY_TOKEN=${TRIAL_TOKEN}\nBUDDY_API_ENDPOINT=${TRIAL_API_URL}\n`)
