export function ReportWindow() {
  return <div />
}
