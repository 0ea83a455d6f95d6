import { TextInput, type TextInputProps } from '@mantine/core'
import type { LocalDate } from '#shared/kernel/time'

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  readonly value: LocalDate | null
  readonly onChange: (date: LocalDate | null) => void
}

/** A day, or none; the system's own field, so that it is typed as the country writes it. */
export function DateField({ value, onChange, ...props }: DateFieldProps) {
  return (
    <TextInput
      {...props}
      type="date"
      max="9999-12-31"
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value || null) as LocalDate | null)}
    />
  )
}
