import { ColorInput, Input, SegmentedControl, SimpleGrid } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { contrastNote } from '../../ui/color'
import { FormSection } from '../../ui/FormSection'
import { BRAND_COLORS } from './brandColors'
import { BrandSample } from './BrandSample'
import type { ProfileValues } from './profileForm'

const FONTS = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
]
const COLOR = /^#[0-9a-f]{6}$/i

interface BrandSectionProps {
  readonly form: UseFormReturnType<ProfileValues>
  /** The logo, which is stored by itself. */
  readonly children: ReactNode
}

export function BrandSection({ form, children }: BrandSectionProps) {
  const { brand, name } = form.values
  return (
    <FormSection id="profile-brand" title="Brand" text="Used in the studio and in this client’s reports.">
      {children}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <BrandColor label="Main colour" path="brand.primaryColor" value={brand.primaryColor} form={form} />
        <BrandColor label="Second colour" path="brand.secondaryColor" value={brand.secondaryColor} form={form} />
      </SimpleGrid>
      <Input.Wrapper label="Titles in reports" labelElement="div">
        <div>
          <SegmentedControl
            aria-label="Titles in reports"
            data={FONTS}
            value={brand.titleFont}
            onChange={(font) => form.setFieldValue('brand.titleFont', font === 'sans' ? 'sans' : 'serif')}
          />
        </div>
      </Input.Wrapper>
      <BrandSample
        name={name}
        primaryColor={COLOR.test(brand.primaryColor) ? brand.primaryColor : '#808080'}
        secondaryColor={COLOR.test(brand.secondaryColor) ? brand.secondaryColor : '#808080'}
        titleFont={brand.titleFont}
      />
    </FormSection>
  )
}

interface BrandColorProps {
  readonly label: string
  readonly path: 'brand.primaryColor' | 'brand.secondaryColor'
  readonly value: string
  readonly form: UseFormReturnType<ProfileValues>
}

function BrandColor({ label, path, value, form }: BrandColorProps) {
  return (
    <ColorInput
      label={label}
      description={COLOR.test(value) ? (contrastNote(value) ?? 'Reads well on white.') : undefined}
      // Above the field: below it the picker would cover what is wrong.
      inputWrapperOrder={['label', 'error', 'input', 'description']}
      swatches={[...BRAND_COLORS]}
      swatchesPerRow={8}
      fixOnBlur={false}
      withEyeDropper={false}
      {...form.getInputProps(path)}
    />
  )
}
