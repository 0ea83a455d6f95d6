export function RemindersPage() {
  return <div />
}
