import { describe, expect, test } from 'vitest'
import { CARE_WORDS, CARES } from '#shared/onboarding/cares'
import { ARTICLE_IDS, ARTICLES, type ArticleId } from '#shared/onboarding/content/article'
import { EXPLANATION } from '#shared/onboarding/content/explainer'
import { type ContrastId, CONTRASTS, FACETS, type Facet, type Statement } from '#shared/onboarding/content/explanation'
import { partText } from '#shared/onboarding/content/partText'
import { totalPercent } from '#shared/onboarding/content/weeks'
import { CIRCLE_PARTS, FAMILIES, type Family, OVERLAPS } from '#shared/onboarding/family'

const facetsOf = (family: Family) => {
  const content = EXPLANATION.families.find((one) => one.family === family)
  if (!content) throw new Error(`No ${family}`)
  return content.facets
}
const sideOf = (id: ContrastId, family: Family) => {
  const side = EXPLANATION.contrasts.find((one) => one.id === id)?.sides.find((one) => one.family === family)
  if (!side) throw new Error(`No ${family} in ${id}`)
  return side
}
const sideText = (id: ContrastId, family: Family) => {
  const { title, statements } = sideOf(id, family)
  return [title, ...statements.map(({ text }) => text)].join('; ')
}
const texts = (family: Family, facet: Facet) => facetsOf(family)[facet].map(({ text }) => text)
const textOf = (family: Family, ...facets: readonly Facet[]) =>
  facets.flatMap((facet) => texts(family, facet)).join('; ')
const saying = (family: Family, facet: Facet, article: ArticleId) =>
  facetsOf(family)[facet].filter(({ articles }) => articles.includes(article))
const everyMatch = (text: string, patterns: readonly RegExp[]) => {
  for (const pattern of patterns) expect(text).toMatch(pattern)
}

function allStatements(): Statement[] {
  return [
    ...EXPLANATION.families.flatMap(({ lead, facets }) => [lead, ...FACETS.flatMap((facet) => facets[facet])]),
    ...EXPLANATION.comparison.flatMap(({ cells }) => FAMILIES.flatMap((family) => cells[family] ?? [])),
    ...EXPLANATION.contrasts.flatMap(({ sides }) => sides.flatMap(({ statements }) => statements)),
    ...EXPLANATION.exchanges.map(({ gift }) => gift),
    ...EXPLANATION.overlaps.flatMap(({ statements }) => statements),
  ]
}

/** What the explainer has to cover; each with what shows that it does. */
const SUBJECTS: Readonly<Record<string, () => void>> = {
  'a comparison of focus, interaction style, goals, metrics and primary role': () => {
    const facets = EXPLANATION.comparison.map(({ facet }) => facet)
    expect(facets).toEqual(expect.arrayContaining(['focus', 'interaction', 'goals', 'metrics', 'primaryRole']))
    for (const { cells } of EXPLANATION.comparison) {
      expect(cells.management?.articles.length).toBeGreaterThan(0)
      expect(cells.community?.articles.length).toBeGreaterThan(0)
    }
  },
  'responsibilities of the social media manager': () => {
    expect(saying('management', 'responsibilities', '000')).toHaveLength(5)
    everyMatch(textOf('management', 'responsibilities'), [
      /content to suit each platform/,
      /schedule and publish/i,
      /analytics/,
      /message further/,
      /reply/,
    ])
  },
  'responsibilities of the community manager': () => {
    everyMatch(textOf('community', 'responsibilities'), [
      /connect its members/,
      /discussions/,
      /conflicts/,
      /feedback/,
      /guidelines/,
    ])
    expect(saying('community', 'responsibilities', '000').length).toBeGreaterThanOrEqual(5)
  },
  'metrics of each': () => {
    everyMatch(textOf('management', 'metrics'), [/engagement rate/i, /impressions/i, /conversions/i, /click-through/i])
    everyMatch(textOf('community', 'metrics'), [/growth/i, /satisfied/])
    everyMatch(textOf('marketing', 'metrics'), [/KPI/])
  },
  'skills of each': () => {
    everyMatch(textOf('management', 'skills'), [/content/, /figures/, /trends/, /order/])
    everyMatch(textOf('community', 'skills'), [/people/, /problems/, /empathy and patience/i, /tools/])
    everyMatch(textOf('marketing', 'skills'), [/strategy/i, /copy/i, /budget/i, /platforms/])
  },
  'exchange between the roles, in both directions': () => {
    const [to, ...back] = [
      EXPLANATION.exchanges.filter(({ from, to: other }) => from === 'management' && other === 'community'),
      ...EXPLANATION.exchanges.filter(({ from, to: other }) => from === 'community' && other === 'management'),
    ]
    expect(to?.[0]?.gift.text).toMatch(/platforms/)
    expect(to?.[0]?.gift.articles).toEqual(['000', '003'])
    expect(back.length).toBeGreaterThanOrEqual(2)
  },
  'an audience inside a community and on social sites, online and offline': () => {
    expect(sideText('audience', 'management')).toMatch(/social sites.*Facebook/)
    expect(sideText('audience', 'community')).toMatch(/inside the community.*online or offline/i)
    expect(textOf('community', 'audience')).toMatch(/online or offline/)
  },
  'plan, monitor, report against plan, modify, report': () => {
    expect(sideOf('cycle', 'management').title).toBe('Plan, modify, report')
    expect(sideOf('cycle', 'community').title).toBe('Plan, monitor, report')
    expect(sideOf('cycle', 'community').statements[0]?.articles).toEqual(['001'])
  },
  'representing the brand against advocating for its people': () => {
    expect(sideOf('voice', 'management').title).toMatch(/represents the brand/i)
    expect(sideOf('voice', 'community').title).toMatch(/advocates for its people/i)
    expect(textOf('management', 'rolePlayed')).toMatch(/represents the brand/i)
    expect(textOf('community', 'rolePlayed')).toMatch(/advocates/i)
  },
  'the words of each job': () => {
    expect(texts('management', 'jobWords')).toEqual(['content', 'brand positioning', 'lead generation'])
    expect(texts('community', 'jobWords')).toEqual(['growth', 'engagement', 'churn rate', 'support tickets'])
  },
  'brand voice, news, content, analytics and strategy': () => {
    const all = saying('management', 'responsibilities', '002')
      .map(({ text }) => text)
      .join('; ')
    everyMatch(all, [/voice of the brand/, /news.*launch/, /content/, /analytics/, /strategy/])
  },
  'growth, discussions, newcomers, answers and feedback': () => {
    const all = saying('community', 'responsibilities', '002')
      .map(({ text }) => text)
      .join('; ')
    everyMatch(all, [/grow/, /discussions/, /newcomers/, /answer questions/i, /feedback/])
  },
  'both weeks in shares, as given': () => {
    const shares = (family: Family) =>
      EXPLANATION.weeks.find((week) => week.family === family)?.shares.map(({ percent }) => percent)
    expect(shares('management')).toEqual([35, 25, 20, 10, 10, 10])
    expect(shares('community')).toEqual([40, 20, 20, 10, 10])
    expect(shares('marketing')).toEqual([])
  },
  'campaign bursts against the long term with mentions and adjectives': () => {
    expect(sideText('time', 'management')).toMatch(/bursts.*campaign.*conversions and clicks/i)
    expect(sideText('time', 'community')).toMatch(/long run.*mentions.*adjectives/i)
    expect(textOf('community', 'metrics')).toMatch(/mentions.*adjectives/i)
  },
  'sales and website goals against visibility and support': () => {
    expect(sideOf('goals', 'management').title).toBe('Sales and the website')
    expect(sideOf('goals', 'community').title).toBe('Visibility and support')
    expect(textOf('management', 'goals')).toMatch(/sales.*website/i)
  },
  'visitors by platform against how often and how well people talk': () => {
    expect(sideOf('figures', 'management').title).toMatch(/visitors by platform/i)
    expect(sideOf('figures', 'community').title).toMatch(/how often, and how well/i)
  },
  'one-to-many against peer-to-peer with own space, guardrails and rituals': () => {
    expect(sideOf('reach', 'management').title).toBe('One to many')
    expect(sideOf('reach', 'community').title).toBe('Peer to peer')
    everyMatch(sideText('reach', 'community'), [/own space/, /guardrails/, /rituals/])
    expect(textOf('community', 'interaction')).toMatch(/space of their own, with guardrails and rituals/)
  },
  'the tasks of management, of marketing and of community': () => {
    expect(saying('management', 'responsibilities', '004').length).toBeGreaterThanOrEqual(7)
    expect(saying('marketing', 'responsibilities', '004').length).toBeGreaterThanOrEqual(5)
    expect(saying('community', 'responsibilities', '004').length).toBeGreaterThanOrEqual(5)
    everyMatch(textOf('management', 'responsibilities'), [
      /giveaways/,
      /profile/,
      /graphics/,
      /calendar, look, hashtags/,
    ])
    everyMatch(textOf('marketing', 'responsibilities'), [/KPIs/, /adverts/, /personas/, /copy/, /budget/, /report/])
    everyMatch(textOf('community', 'responsibilities'), [/own voice/, /concerns/, /newcomers/, /mentions and hashtags/])
  },
}

describe('the explanation covers', () => {
  for (const [subject, holds] of Object.entries(SUBJECTS)) test(subject, holds)

  test('all eighteen subjects', () => {
    expect(Object.keys(SUBJECTS)).toHaveLength(18)
  })
})

describe('the explanation', () => {
  test('tells every facet of every family', () => {
    for (const family of FAMILIES) {
      for (const facet of FACETS)
        expect([family, facet, facetsOf(family)[facet].length > 0]).toEqual([family, facet, true])
    }
  })

  test('uses each article, and each by a letter of its own', () => {
    const used = new Set(allStatements().flatMap(({ articles }) => articles))
    expect([...used].sort()).toEqual([...ARTICLE_IDS])
    expect(new Set(ARTICLE_IDS.map((id) => ARTICLES[id].mark)).size).toBe(ARTICLE_IDS.length)
  })

  test('names articles to people by their letters', () => {
    const oddities = ARTICLE_IDS.flatMap((id) => ARTICLES[id].oddity ?? [])
    const notes = [...allStatements().flatMap(({ note }) => note ?? []), ...EXPLANATION.weeks.map(({ note }) => note)]
    for (const text of [...notes, ...oddities]) expect(text).not.toMatch(/\b00\d\b/)
  })

  test('says that the shares of one week add up to 110 %', () => {
    const week = EXPLANATION.weeks.find(({ family }) => family === 'management')
    expect(week && totalPercent(week)).toBe(110)
    expect(week?.note).toMatch(/110 %/)
    expect(ARTICLES['002'].oddity).toMatch(/110 %/)
  })

  test('says that one article is worded by a machine, and reads it by its sense', () => {
    expect(ARTICLES['003'].oddity).toMatch(/machine-made/)
    for (const { text } of allStatements()) expect(text).not.toMatch(/neighbo|guests|chatter/i)
  })

  test('promotes in one’s own voice in the community only', () => {
    const own = facetsOf('community').responsibilities.find(({ text }) => /own voice/.test(text))
    expect(own?.articles).toEqual(['004'])
    expect(own?.note).toMatch(/never the social media manager/i)
    for (const facet of FACETS) expect(textOf('management', facet)).not.toMatch(/own voice|ambassador/i)
  })

  test('makes nothing up for marketing where no article speaks', () => {
    const silent = EXPLANATION.comparison.filter(({ cells }) => cells.marketing === null).map(({ facet }) => facet)
    expect(silent).toEqual(['interaction', 'primaryRole'])
    for (const { text, articles, note } of FACETS.flatMap((facet) => facetsOf('marketing')[facet])) {
      expect([text, articles.includes('004') || note !== undefined]).toEqual([text, true])
    }
  })

  test('has words for each part of the drawing, each contrast and each overlap', () => {
    for (const part of CIRCLE_PARTS) expect(partText(part).text.length).toBeGreaterThan(40)
    expect(EXPLANATION.contrasts.map(({ id }) => id).sort()).toEqual([...CONTRASTS].sort())
    expect(EXPLANATION.overlaps.map(({ overlap }) => overlap)).toEqual([...OVERLAPS])
  })

  test('speaks to each care, in the families that the care points to', () => {
    for (const care of CARES) {
      const [nearest] = CARE_WORDS[care].families
      const speaking = FACETS.flatMap((facet) => facetsOf(nearest)[facet]).filter(({ cares }) => cares?.includes(care))
      expect([care, speaking.length > 1]).toEqual([care, true])
    }
  })
})
