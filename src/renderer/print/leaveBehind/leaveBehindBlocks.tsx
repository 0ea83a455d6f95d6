import type { ReactNode } from 'react'
import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import type { Writer } from '#shared/reports/writer'
import { Illustration } from '../../explainer/Illustration'
import type { Block } from '../paging/block'
import { CareRow } from './CareRow'
import { ComparisonTable } from './ComparisonTable'
import { Cover } from './Cover'
import { FamilyDoings } from './FamilyDoings'
import { FamilyIntroductions, Together } from './FamilyIntroductions'
import { paragraphsOf } from '../paragraphs'
import { recommendationLead } from './leaveBehindWords'
import { PriceFigures } from './PriceFigures'
import { RecommendedFamilies } from './RecommendedFamilies'
import { Answers, Contradictions, Notes, OpenQuestions, SourceRow, StepRow } from './rows'
import classes from './text.module.css'

const SECTION_GAP_MM = 14
const PART_GAP_MM = 7

/** The parts in their order, before anyone knows on which page they stand. */
export function leaveBehindBlocks(leaveBehind: LeaveBehind, writer: Writer, logoUrl: string | null): Block[] {
  return [
    solid('cover', 0, <Cover leaveBehind={leaveBehind} logoUrl={logoUrl} writer={writer} />),
    ...explanationBlocks(leaveBehind),
    ...answerBlocks(leaveBehind),
    ...recommendationBlocks(leaveBehind),
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

/** A smaller heading within a section. */
function part(key: string, title: string): Block {
  return {
    kind: 'solid',
    key,
    gapMm: 9,
    keepsWithNext: true,
    content: <h3 className={classes.part}>{title}</h3>,
  }
}

function explanationBlocks({ explanation: { families, together, comparison, cares } }: LeaveBehind): Block[] {
  return [
    heading('families', 'Three kinds of work', {
      startsPage: true,
      lead: 'They share the same channels and are easily taken for one another. Each is there for something else, and they are strongest where they meet.',
    }),
    solid(
      'illustration',
      PART_GAP_MM,
      <div className={classes.illustration}>
        <Illustration chosen={null} size="print" />
      </div>,
    ),
    solid('introductions', PART_GAP_MM, <FamilyIntroductions families={families} />),
    solid('together', PART_GAP_MM, <Together statements={together} />),
    heading('comparison', 'Side by side', { startsPage: true }),
    solid(
      'comparison-table',
      PART_GAP_MM,
      <ComparisonTable rows={comparison} order={families.map(({ family }) => family)} />,
    ),
    solid('doings', 10, <FamilyDoings families={families} />),
    ...(cares.length > 0
      ? [
          heading('cares', 'What matters to you', {
            startsPage: true,
            lead: 'You chose these in our conversation. This is who takes care of them, and how.',
          }),
          ...cares.map((care, index) => solid(`care-${index}`, index === 0 ? PART_GAP_MM : 5, <CareRow care={care} />)),
        ]
      : []),
  ]
}

function answerBlocks({ answers, openQuestions }: LeaveBehind): Block[] {
  if (answers.length === 0) return []
  return [
    heading('answers', 'Your answers', {
      lead: 'What you told us. Should something have changed since, tell us: the recommendation follows your answers.',
    }),
    // As a whole: at most one answer to each question. What is open is read beside it.
    {
      kind: 'solid',
      key: 'answer-list',
      gapMm: PART_GAP_MM,
      keepsWithNext: openQuestions.length > 0,
      content: <Answers answers={answers} />,
    },
    ...openBlocks('Still open', openQuestions),
  ]
}

function openBlocks(title: string, questions: LeaveBehind['openQuestions']): Block[] {
  if (questions.length === 0) return []
  return [part('open', title), solid('open-questions', 4, <OpenQuestions questions={questions} />)]
}

function recommendationBlocks({ recommendation, openQuestions, price, client }: LeaveBehind): Block[] {
  const { outcome, contradictions, families } = recommendation
  const hasFamilies = outcome !== 'no-answers' || families.some(({ hours }) => hours > 0)
  return [
    heading('recommendation', 'What we recommend', { startsPage: true, lead: recommendationLead(recommendation) }),
    ...(hasFamilies ? [solid('mix', PART_GAP_MM, <RecommendedFamilies recommendation={recommendation} />)] : []),
    ...(outcome === 'no-answers' ? openBlocks('Questions to think over', openQuestions) : []),
    ...(contradictions.length > 0
      ? [solid('contradictions', PART_GAP_MM, <Contradictions contradictions={contradictions} />)]
      : []),
    ...(price
      ? [
          heading('price', 'What it costs'),
          solid(
            'price-figures',
            5,
            <PriceFigures price={price} recommendation={recommendation} locale={client.locale} />,
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
      lead: 'Articles by others, named by their letters wherever they say so. The wording is ours.',
    }),
    ...sources.map((source, index) => solid(`source-${index}`, index === 0 ? 5 : 0, <SourceRow source={source} />)),
    ...(notes.length > 0 ? [heading('notes', 'Read with care'), solid('notes-list', 5, <Notes notes={notes} />)] : []),
  ]
}
