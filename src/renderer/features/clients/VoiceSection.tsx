import { TagsInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { FormSection } from '../../ui/FormSection'
import type { ProfileValues } from './profileForm'

/** The voice guide, shown beside a post while it is written. */
export function VoiceSection({ form }: { form: UseFormReturnType<ProfileValues> }) {
  return (
    <FormSection id="profile-voice" title="Voice" text="Shown beside a post while it is written.">
      <Textarea label="Tone" dir="auto" autosize minRows={3} maxRows={12} {...form.getInputProps('brand.voice.tone')} />
      <TagsInput
        label="Words to use"
        description="Enter after each word or phrase."
        splitChars={[',']}
        {...form.getInputProps('brand.voice.wordsToUse')}
      />
      <TagsInput
        label="Words to avoid"
        description="Enter after each word or phrase."
        splitChars={[',']}
        {...form.getInputProps('brand.voice.wordsToAvoid')}
      />
    </FormSection>
  )
}
