import { ColorInput } from '@mantine/core'
import { contrastNote } from '../../ui/color'
import { PLAN_COLORS } from './planColors'

const COLOR = /^#[0-9a-f]{6}$/i

interface PlanColorFieldProps {
  readonly value: string
  readonly error?: React.ReactNode
  readonly onChange: (color: string) => void
}

/** The colour of a pillar, a campaign or a date, with what its contrast means. */
export function PlanColorField({ value, error, onChange }: PlanColorFieldProps) {
  return (
    <ColorInput
      label="Colour"
      description={COLOR.test(value) ? (contrastNote(value) ?? 'Reads well on white.') : undefined}
      // Above the field: below it the picker would cover what is wrong.
      inputWrapperOrder={['label', 'error', 'input', 'description']}
      swatches={[...PLAN_COLORS]}
      swatchesPerRow={6}
      fixOnBlur={false}
      withEyeDropper={false}
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}
