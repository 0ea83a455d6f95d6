/** Built by scripts/reviewPageAsset.mjs from src/renderer/features/reviews/page. */
declare module 'virtual:review-page' {
  export const REVIEW_SCRIPT: string
  export const REVIEW_STYLE: string
}
