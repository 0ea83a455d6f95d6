import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { FormSection } from '../../ui/FormSection'
import type { ProfileValues } from './profileForm'

export function ContractSection({ form }: { form: UseFormReturnType<ProfileValues> }) {
  const dateProps = (field: 'contractStart' | 'contractRenewal') => {
    const { value, ...props } = form.getInputProps(field) as { value: string | null }
    return {
      ...props,
      type: 'date',
      max: '9999-12-31',
      value: value ?? '',
      onChange: (event: { currentTarget: { value: string } }) =>
        form.setFieldValue(field, event.currentTarget.value || null),
    }
  }
  return (
    <FormSection id="profile-contract" title="Contract and goals">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput label="Contract starts" {...dateProps('contractStart')} />
        <TextInput label="Contract is renewed" {...dateProps('contractRenewal')} />
      </SimpleGrid>
      <Textarea label="Goals" dir="auto" autosize minRows={2} maxRows={12} {...form.getInputProps('goals')} />
      <Textarea
        label="Competitors"
        dir="auto"
        autosize
        minRows={2}
        maxRows={12}
        {...form.getInputProps('competitors')}
      />
    </FormSection>
  )
}
