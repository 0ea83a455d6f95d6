import type { ReactNode } from 'react'
import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import type { Writer } from '#shared/reports/writer'
import { Illustration } from '../../explainer/Illustration'
import type { Block } from '../paging/block'
import { CareRow } from './CareRow'
import { ComparisonTable } from './ComparisonTable'
import { Cover } from './Cover'
import { FamilyIntroductions, Together } from './FamilyIntroductions'
import { paragraphsOf } from '../paragraphs'
import { recommendationLead } from './leaveBehindWords'
import { PriceFigures } from './PriceFigures'
import { RecommendedFamilies } from './RecommendedFamilies'
import { AnswerRow, Contradictions, Notes, SourceRow, StepRow } from './rows'
import classes from './text.module.css'

const SECTION_GAP_MM = 14
const PART_GAP_MM = 7

/** The parts in their order, before anyone knows on which page they stand. */
export function leaveBehindBlocks(leaveBehind: LeaveBehind, writer: Writer, logoUrl: string | null): Block[] {
  return [
    solid('cover', 0, <Cover leaveBehind={leaveBehind} logoUrl={logoUrl} writer={writer} />),
    ...explanationBlocks(leaveBehind),
    ...answerBlocks(leaveBehind),
    ...recommendationBlocks(leaveBehind, writer),
    ...stepBlocks(leaveBehind, writer),
    ...sourceBlocks(leaveBehind),
  ]
}

function solid(key: string, gapMm: number, content: ReactNode): Block {
  return { kind: 'solid', key, gapMm, content }
}

function heading(key: string, title: string, options: { startsPage?: boolean; lead?: string } = {}): Block {
  return {
    kind: 'solid',
    key,
    gapMm: SECTION_GAP_MM,
    startsPage: options.startsPage ?? false,
    keepsWithNext: true,
    content: (
      <>
        <h2 className={classes.heading}>{title}</h2>
        {options.lead && <p className={classes.lead}>{options.lead}</p>}
      </>
    ),
  }
}

function explanationBlocks({ explanation: { families, together, comparison, cares } }: LeaveBehind): Block[] {
  return [
    heading('families', 'Three kinds of work', {
      startsPage: true,
      lead: 'They share the same channels and are easily taken for one another. Each is there for something else, and they are strongest where they meet.',
    }),
    solid('illustration', PART_GAP_MM, <Illustration chosen={null} size="print" />),
    solid('introductions', PART_GAP_MM, <FamilyIntroductions families={families} />),
    solid('together', PART_GAP_MM, <Together statements={together} />),
    ...(cares.length > 0
      ? [
          heading('cares', 'What matters to you', {
            startsPage: true,
            lead: 'You chose these in our conversation. This is who takes care of them, and how.',
          }),
          ...cares.map((care, index) => solid(`care-${index}`, index === 0 ? PART_GAP_MM : 5, <CareRow care={care} />)),
        ]
      : []),
    heading('comparison', 'Side by side', { startsPage: true }),
    solid('comparison-table', PART_GAP_MM, <ComparisonTable rows={comparison} />),
  ]
}

function answerBlocks({ answers }: LeaveBehind): Block[] {
  if (answers.length === 0) return []
  return [
    heading('answers', 'Your answers', {
      startsPage: true,
      lead: 'What you told us. Should something have changed since, tell us: the recommendation follows your answers.',
    }),
    ...answers.map((answer, index) =>
      solid(`answer-${index}`, index === 0 ? PART_GAP_MM : 0, <AnswerRow answer={answer} />),
    ),
  ]
}

function recommendationBlocks({ recommendation, price, client }: LeaveBehind, writer: Writer): Block[] {
  const { outcome, contradictions, families } = recommendation
  const hasFamilies = outcome !== 'no-answers' || families.some(({ hours }) => hours > 0)
  return [
    heading('recommendation', 'What we recommend', { startsPage: true, lead: recommendationLead(recommendation) }),
    ...(hasFamilies
      ? [solid('mix', PART_GAP_MM, <RecommendedFamilies recommendation={recommendation} writer={writer} />)]
      : []),
    ...(contradictions.length > 0
      ? [solid('contradictions', PART_GAP_MM, <Contradictions contradictions={contradictions} />)]
      : []),
    ...(price
      ? [
          heading('price', 'What it costs'),
          solid(
            'price-figures',
            5,
            <PriceFigures price={price} recommendation={recommendation} locale={client.locale} writer={writer} />,
          ),
        ]
      : []),
  ]
}

function stepBlocks({ nextSteps, closing, client }: LeaveBehind, writer: Writer): Block[] {
  if (nextSteps.length === 0 && closing === '') return []
  return [
    heading('steps', 'Next steps'),
    ...nextSteps.map((step, index) =>
      solid(
        `step-${index}`,
        index === 0 ? 5 : 0,
        <StepRow step={step} number={index + 1} locale={client.locale} writer={writer} />,
      ),
    ),
    ...paragraphsOf(closing).map((text, index): Block => ({
      kind: 'paragraph',
      key: `closing-${index}`,
      gapMm: index === 0 ? 6 : 3,
      text,
    })),
  ]
}

function sourceBlocks({ explanation: { sources, notes } }: LeaveBehind): Block[] {
  return [
    heading('sources', 'Where this comes from', {
      startsPage: true,
      lead: 'Five articles, named by their letters wherever they say so. The wording is ours.',
    }),
    ...sources.map((source, index) => solid(`source-${index}`, index === 0 ? 5 : 0, <SourceRow source={source} />)),
    ...(notes.length > 0 ? [heading('notes', 'Read with care'), solid('notes-list', 5, <Notes notes={notes} />)] : []),
  ]
}
