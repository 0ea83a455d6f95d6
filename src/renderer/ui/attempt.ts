import { showFailure } from './notices'

/** Runs a command; says what failed under `title` and returns undefined then. */
export async function attempt<T>(work: () => Promise<T>, title: string): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    showFailure(error as Error, title)
    return undefined
  }
}
