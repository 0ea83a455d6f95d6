import { SimpleGrid, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { FormSection } from '../../ui/FormSection'
import { CurrencySelect, LocaleSelect, TimeZoneSelect } from '../../ui/RegionSelects'
import type { ProfileValues } from './profileForm'

export function IdentitySection({ form }: { form: UseFormReturnType<ProfileValues> }) {
  return (
    <FormSection id="profile-profile" title="Profile">
      <TextInput label="Name" dir="auto" required {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput label="Industry" dir="auto" {...form.getInputProps('industry')} />
        <TextInput label="Website" inputMode="url" {...form.getInputProps('website')} />
        <TimeZoneSelect
          description="Decides when posts are due. Posts keep their local time."
          {...form.getInputProps('timeZone')}
        />
        <LocaleSelect description="How reports are written." {...form.getInputProps('locale')} />
        <CurrencySelect {...form.getInputProps('currency')} />
        <TagsInput
          label="Tags"
          description="Find clients by them in the rail."
          maxTags={30}
          clearable
          {...form.getInputProps('tags')}
        />
      </SimpleGrid>
      <Textarea label="Notes" dir="auto" autosize minRows={2} maxRows={12} {...form.getInputProps('notes')} />
    </FormSection>
  )
}
