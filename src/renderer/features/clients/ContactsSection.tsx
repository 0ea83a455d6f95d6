import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { FormSection } from '../../ui/FormSection'
import { showUndo } from '../../ui/notices'
import type { ProfileValues } from './profileForm'
import classes from './ContactsSection.module.css'

const EMPTY = { name: '', role: '', email: '', phone: '' }
const MOST_CONTACTS = 100

export function ContactsSection({ form }: { form: UseFormReturnType<ProfileValues> }) {
  const { contacts } = form.values
  const remove = (index: number) => {
    const removed = contacts[index]
    if (!removed) return
    form.removeListItem('contacts', index)
    if (JSON.stringify(removed) === JSON.stringify(EMPTY)) return
    showUndo(`Contact ${removed.name || index + 1} removed`, async () =>
      form.insertListItem('contacts', removed, index),
    )
  }
  return (
    <FormSection id="profile-contacts" title="Contacts">
      {contacts.map((_contact, index) => (
        // A contact has no identity but its place in the list.
        <div key={index} className={classes.contact} role="group" aria-label={`Contact ${index + 1}`}>
          <TextInput label="Name" dir="auto" {...form.getInputProps(`contacts.${index}.name`)} />
          <TextInput label="Role" dir="auto" {...form.getInputProps(`contacts.${index}.role`)} />
          <TextInput label="Email" type="email" {...form.getInputProps(`contacts.${index}.email`)} />
          <TextInput label="Phone" type="tel" {...form.getInputProps(`contacts.${index}.phone`)} />
          <Tooltip label="Remove">
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove contact ${index + 1}`}
              onClick={() => remove(index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        style={{ alignSelf: 'start' }}
        disabled={contacts.length >= MOST_CONTACTS}
        onClick={() => form.insertListItem('contacts', EMPTY)}
      >
        Add a contact
      </Button>
    </FormSection>
  )
}
