import type { hostContract } from '#shared/rpc/hostApi'
import type { Handlers } from '#shared/rpc/procedure'
import type { Presenter } from './presenter'

type PresenterCalls =
  | 'preparePresentation'
  | 'startPresentation'
  | 'getPresentationState'
  | 'movePresentation'
  | 'pointAt'
  | 'keepAnswer'
  | 'endPresentation'
  | 'presentationOpened'
  | 'getCaptureProtection'

/** The host's calls about presenting. Which window may make which stands where its ports are registered. */
export function createPresenterHandlers(presenter: Presenter): Pick<Handlers<typeof hostContract>, PresenterCalls> {
  return {
    preparePresentation: ({ clientId }) => {
      presenter.getReady(clientId)
      return {}
    },
    startPresentation: ({ clientId, step }) => presenter.start(clientId, step),
    getPresentationState: () => presenter.state(),
    movePresentation: ({ clientId, move }) => {
      presenter.move(clientId, move)
      return {}
    },
    pointAt: ({ clientId, pointer }) => {
      presenter.pointAt(clientId, pointer)
      return {}
    },
    keepAnswer: ({ clientId, answer }) => {
      presenter.keepAnswer(clientId, answer)
      return {}
    },
    endPresentation: ({ clientId }) => {
      presenter.end(clientId)
      return {}
    },
    presentationOpened: ({ clientId }) => presenter.opened(clientId),
    // Chromium has no way on Linux, neither for X11 nor for Wayland.
    getCaptureProtection: () => ({ isSupported: process.platform === 'darwin' || process.platform === 'win32' }),
  }
}
