/** `+2`, `−1` with a true minus, `0`. */
export function signedText(weight: number): string {
  if (weight === 0) return '0'
  return `${weight > 0 ? '+' : '−'}${Math.abs(weight)}`
}
