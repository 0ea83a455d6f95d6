import { Button } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { usePresentation } from '../api/presentation'
import { hasUnsaved, keepPresented } from '../api/unsavedOnboarding'
import { Banner } from './Banners'
import { onboardingPath } from './paths'

/** Wherever one is in the studio, a presentation that runs is not forgotten, and nothing said in it is lost. */
export function PresentingBanner() {
  const [location] = useLocation()
  const presentation = usePresentation()
  useEffect(() => {
    if (presentation === undefined) return
    if (presentation) keepPresented(presentation)
    if (hasUnsaved()) {
      void import('../features/onboarding/keptOnboarding').then(({ resumeKept }) =>
        resumeKept(presentation?.clientId ?? null),
      )
    }
  }, [presentation])
  if (!presentation || location.startsWith(`/client/${presentation.clientId}/onboarding`)) return null
  return (
    <Banner kind="info" icon={<IconPresentation size={18} aria-hidden />}>
      A presentation is running; notifications wait until it ends.{' '}
      <Button
        component={Link}
        href={onboardingPath(presentation.clientId, presentation.step)}
        size="compact-xs"
        variant="default"
      >
        Back to it
      </Button>
    </Banner>
  )
}
