import { Burger, Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { useHostEvent, useInvalidation } from '../api/hooks'
import { clientPlaces, studioPlaces } from '../routes'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { SkeletonLines } from '../ui/Delayed'
import { Banners } from './Banners'
import { ClientFrame } from './ClientFrame'
import { InspectorProvider } from './Inspector'
import { postPath } from './paths'
import { Rail } from './Rail'
import { ResizeHandle } from './ResizeHandle'
import { useStoredWidth, type WidthLimits } from './useStoredWidth'
import classes from './StudioShell.module.css'

const RAIL_LIMITS: WidthLimits = { smallest: 200, largest: 400, usual: 256 }

/** The studio window: the rail, what stands above everything, the place, and the inspector's slot. */
export function StudioShell() {
  const [railWidth, setRailWidth] = useStoredWidth('rail', RAIL_LIMITS)
  const [isMenuOpen, menu] = useDisclosure(false)
  const [location, navigate] = useLocation()
  const isNarrow = useMediaQuery('(max-width: 800px)', false, { getInitialValueInEffect: false })

  useInvalidation()
  useHostEvent('showPost', ({ clientId, postId }) => navigate(postPath(clientId, postId)))
  useHostEvent('showReminders', () => navigate('/reminders'))
  const closeMenu = menu.close
  useEffect(() => closeMenu(), [location, closeMenu])

  return (
    <div className={classes.shell} data-narrow={isNarrow}>
      <a className={classes.skip} href="#place" onClick={skipToPlace}>
        Skip to content
      </a>
      {isNarrow ? (
        <>
          <header className={classes.bar}>
            <Burger size="sm" opened={isMenuOpen} onClick={menu.toggle} aria-label="Places and clients" />
            <span className={classes.mark}>Clientele</span>
          </header>
          <Drawer opened={isMenuOpen} onClose={menu.close} size="min(320px, 90vw)" title="Clientele" padding={0}>
            <Rail />
          </Drawer>
        </>
      ) : (
        <>
          <div className={classes.rail} style={{ width: railWidth }}>
            <Rail />
          </div>
          <ResizeHandle
            label="Width of the rail"
            width={railWidth}
            limits={RAIL_LIMITS}
            panelSide="left"
            onResize={setRailWidth}
          />
        </>
      )}
      <div className={classes.column}>
        <Banners />
        <InspectorProvider>
          <main id="place" className={classes.place} tabIndex={-1}>
            <Place />
          </main>
        </InspectorProvider>
      </div>
      <Notifications position="bottom-left" limit={4} transitionDuration={160} />
    </div>
  )
}

// The hash is the place's address, so the browser's own jump would leave the place.
function skipToPlace(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('place')?.focus()
}

function Place() {
  const [location] = useLocation()
  return (
    <ErrorBoundary resetKey={location}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {studioPlaces.map(({ path, Page }) => (
            <Route key={path} path={path}>
              <Page />
            </Route>
          ))}
          <Route path="/client/:clientId/:tab">
            {({ clientId, tab }) => {
              const place = clientPlaces.find((candidate) => candidate.tab === tab)
              if (!place) return <Redirect to="/" replace />
              return (
                <ClientFrame key={clientId} clientId={clientId as ClientId} tab={place.tab}>
                  <ErrorBoundary resetKey={location}>
                    <Suspense fallback={<Waiting />}>
                      <place.Page clientId={clientId as ClientId} />
                    </Suspense>
                  </ErrorBoundary>
                </ClientFrame>
              )
            }}
          </Route>
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function Waiting() {
  return (
    <div className={classes.waiting}>
      <SkeletonLines />
    </div>
  )
}
