import { Alert, Button, Group } from '@mantine/core'

interface FormEndProps {
  /** What failed and belongs to no field; null when there is nothing to say. */
  readonly error: Error | null
  readonly submit: string
  readonly isBusy: boolean
  readonly onCancel: () => void
}

/** How a form ends: the failure that no field shows, Cancel, and the one thing to do. */
export function FormEnd({ error, submit, isBusy, onCancel }: FormEndProps) {
  return (
    <>
      {error ? (
        <Alert color="red" role="alert">
          {error.message}
        </Alert>
      ) : null}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          {submit}
        </Button>
      </Group>
    </>
  )
}
