// Loaded into Electron's own downloader: a blocked network must show within seconds. Only the wait
// for an answer is limited, the transfer itself may take as long as it needs.
const answerTimeoutMs = 20_000
const originalFetch = globalThis.fetch

globalThis.fetch = async (address, options = {}) => {
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new Error(`timed out after ${answerTimeoutMs / 1000} s`)),
    answerTimeoutMs,
  )
  try {
    return await originalFetch(address, { ...options, signal: controller.signal })
  } catch (error) {
    // fetch only says that it failed; its cause says why.
    throw (error instanceof Error && error.cause) || error
  } finally {
    clearTimeout(timer)
  }
}
