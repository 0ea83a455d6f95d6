import { both, box, disc, ellipse, type Shape, without } from '../logo'
import type { SamplePicture } from '../picture'

const shelf: Shape = box(-1, 0.5, 1, 0.58)
const bowl = (x: number, y: number, width: number): Shape =>
  both(ellipse(x, y, width, width * 0.95), box(-1, y, 1, y + width * 0.8))

/** The studio’s pictures, in the order in which posts take them; the last one waits for its post. */
export const kyotoPictures: readonly SamplePicture[] = [
  {
    fileName: '粉引の茶碗.png',
    altText: '白い粉引の茶碗がひとつ、木の棚に置かれている。',
    folder: 'うつわ',
    tags: ['茶碗', '作品'],
    scene: {
      wall: ['#dfe3dc', '#c3cbc2'],
      layers: [
        { color: '#eef0ea', shape: box(-0.8, -1, -0.2, 0.5) },
        { color: '#8b6b4a', shape: shelf },
        { color: '#6f543a', shape: box(-1, 0.58, 1, 1) },
        { color: '#7a5d40', shape: ellipse(0.06, 0.51, 0.5, 0.03) },
        { color: '#c9b79c', shape: box(-0.14, 0.42, 0.2, 0.5) },
        { color: '#f3eee2', shape: bowl(0.03, 0.02, 0.5) },
        { color: '#e2d8c4', shape: both(bowl(0.03, 0.02, 0.5), ellipse(0.42, 0.2, 0.22, 0.4)) },
        { color: '#c5a888', shape: both(bowl(0.03, 0.02, 0.5), box(-1, 0.36, 1, 0.5)) },
        { color: '#d8ccb5', shape: ellipse(0.03, 0.02, 0.5, 0.09) },
        { color: '#b7a688', shape: ellipse(0.03, 0.035, 0.46, 0.07) },
      ],
    },
  },
  {
    fileName: '一輪挿し.png',
    altText: '青磁の一輪挿しに、細い枝が一本。',
    folder: 'うつわ',
    tags: ['花器', '作品'],
    scene: {
      wall: ['#f2e9dc', '#e3d3bd'],
      layers: [
        { color: '#ead9c2', shape: disc(-0.3, -0.4, 0.44) },
        { color: '#7c6a55', shape: shelf },
        { color: '#65553f', shape: box(-1, 0.58, 1, 1) },
        {
          color: '#5a4a36',
          shape: both(
            without(ellipse(0.5, -0.2, 0.5, 0.72), ellipse(0.52, -0.2, 0.49, 0.715)),
            box(-1, -0.9, 0.4, -0.1),
          ),
        },
        ...[
          [0.06, -0.4],
          [0.16, -0.6],
          [0.3, -0.76],
          [0.02, -0.16],
        ].map(([x = 0, y = 0]) => ({ color: '#c76b7a', shape: disc(x, y, 0.045) })),
        { color: '#6a5945', shape: ellipse(0.08, 0.51, 0.32, 0.025) },
        { color: '#7fa9a0', shape: ellipse(0.04, 0.3, 0.26, 0.22) },
        { color: '#7fa9a0', shape: box(-0.03, -0.12, 0.11, 0.2) },
        { color: '#6a958c', shape: both(ellipse(0.04, 0.3, 0.26, 0.22), ellipse(0.24, 0.32, 0.14, 0.26)) },
        { color: '#5b857c', shape: ellipse(0.04, -0.12, 0.09, 0.025) },
        { color: '#9cc2b9', shape: ellipse(-0.08, 0.24, 0.04, 0.1) },
      ],
    },
  },
  {
    fileName: '雨の日の湯呑み.png',
    altText: '雨の窓辺に並んだ三つの湯呑み。',
    folder: '日々',
    tags: ['湯呑み'],
    scene: {
      wall: ['#5f7c80', '#3f5a5e'],
      layers: [
        { color: '#7d999c', shape: box(-0.66, -0.86, 0.66, 0.2) },
        { color: '#5f7c80', shape: box(-0.02, -0.86, 0.02, 0.2) },
        ...Array.from({ length: 26 }, (_, index) => {
          const x = -0.62 + ((index * 37) % 100) * 0.0124
          const y = -0.8 + ((index * 61) % 100) * 0.009
          return { color: '#a9c0c2', shape: box(x, y, x + 0.008, y + 0.09) }
        }),
        { color: '#2f4447', shape: box(-1, 0.56, 1, 1) },
        ...[
          [-0.45, '#d7c9b2', '#b9a98f'],
          [0, '#8a6a52', '#6f523d'],
          [0.45, '#e9e2d4', '#cfc4b0'],
        ].flatMap(([x, color, shade]) => {
          const at = Number(x)
          return [
            { color: '#263739', shape: ellipse(at + 0.02, 0.58, 0.22, 0.03) },
            { color: String(color), shape: both(ellipse(at, 0.1, 0.18, 0.52), box(-1, 0.18, 1, 0.57)) },
            { color: String(shade), shape: both(ellipse(at, 0.1, 0.18, 0.52), box(at + 0.08, 0.18, 1, 0.57)) },
            { color: String(shade), shape: ellipse(at, 0.18, 0.178, 0.035) },
          ]
        }),
      ],
    },
  },
  {
    fileName: '窯出しの朝.png',
    altText: '窯出しの朝、棚板にならぶ器。',
    folder: '工房',
    tags: ['窯', '工房'],
    scene: {
      wall: ['#c9a98b', '#8f6a4e'],
      layers: [-0.5, 0.1, 0.7].flatMap((board, row) => [
        ...[-0.5, 0, 0.5].flatMap((x, column) => {
          const color = ['#f0e7d8', '#6f8f89', '#3d4a52', '#c7765a'][(row * 3 + column * 2) % 4] ?? '#f0e7d8'
          return [
            { color, shape: bowl(x, board - 0.2, 0.2) },
            { color: '#5a4535', shape: ellipse(x, board - 0.2, 0.17, 0.025) },
          ]
        }),
        { color: '#4b382a', shape: box(-1, board - 0.045, 1, board + 0.02) },
      ]),
    },
  },
]
