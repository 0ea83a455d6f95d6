import { both, box, disc, ellipse, type Shape, without } from '../logo'
import type { SamplePicture } from '../picture'

const table: Shape = box(-1, 0.35, 1, 1)
const loaf = (x: number, y: number, size: number) =>
  both(ellipse(x, y, size, size * 0.72), box(-1, -1, 1, y + size * 0.42))
const cut = (x: number, y: number, size: number) =>
  without(ellipse(x, y, size * 0.9, size * 0.3, -0.5), ellipse(x + 0.03, y + 0.07, size * 0.95, size * 0.3, -0.5))

/** The bakery’s pictures, in the order in which posts take them; the last one waits for its post. */
export const lisbonPictures: readonly SamplePicture[] = [
  {
    fileName: 'pão de fermentação lenta.png',
    altText: 'Um pão redondo de fermentação lenta, com três cortes, em cima da mesa de madeira.',
    folder: 'Pão',
    tags: ['pão', 'balcão'],
    scene: {
      wall: ['#f3dfc1', '#e8c799'],
      layers: [
        { color: '#fbeed6', shape: box(-0.62, -0.82, -0.1, -0.1) },
        { color: '#f6e3c4', shape: box(-0.38, -0.82, -0.34, -0.1) },
        { color: '#8a5a34', shape: table },
        { color: '#7b4e2b', shape: box(-1, 0.35, 1, 0.4) },
        { color: '#6b4224', shape: ellipse(0.04, 0.56, 0.62, 0.1) },
        { color: '#c27b3a', shape: loaf(0, 0.3, 0.55) },
        { color: '#d9974f', shape: both(loaf(-0.04, 0.26, 0.48), loaf(0, 0.3, 0.55)) },
        { color: '#f4dcb4', shape: cut(-0.2, 0.16, 0.28) },
        { color: '#f4dcb4', shape: cut(0.06, 0.12, 0.3) },
        { color: '#f4dcb4', shape: cut(0.3, 0.2, 0.22) },
      ],
    },
  },
  {
    fileName: 'pastéis de nata.png',
    altText: 'Três pastéis de nata ainda quentes num prato azul.',
    folder: 'Doces',
    tags: ['doces', 'balcão'],
    scene: {
      wall: ['#d9e6ee', '#b9d0de'],
      layers: [
        { color: '#a8c2d2', shape: ellipse(0.03, 0.24, 0.72, 0.64) },
        { color: '#1f4e79', shape: ellipse(0, 0.16, 0.7, 0.62) },
        { color: '#2c6496', shape: ellipse(0, 0.15, 0.6, 0.53) },
        ...[
          [-0.27, 0.0],
          [0.27, 0.02],
          [0, 0.36],
        ].flatMap(([x = 0, y = 0]) => [
          { color: '#b8752f', shape: disc(x, y + 0.02, 0.22) },
          { color: '#d99a45', shape: disc(x, y, 0.21) },
          { color: '#f4c95d', shape: disc(x, y, 0.165) },
          { color: '#8a4b1c', shape: ellipse(x - 0.05, y - 0.03, 0.07, 0.05, 0.4) },
          { color: '#a65f24', shape: ellipse(x + 0.06, y + 0.05, 0.05, 0.035, -0.3) },
        ]),
      ],
    },
  },
  {
    fileName: 'galão ao pequeno-almoço.png',
    altText: 'Um galão em copo alto e um croissant, junto à janela.',
    folder: 'Balcão',
    tags: ['café', 'balcão'],
    scene: {
      wall: ['#f7e9d7', '#efd0ae'],
      layers: [
        { color: '#f2b279', shape: disc(0.38, -0.5, 0.3) },
        { color: '#a9713f', shape: table },
        { color: '#8d5c31', shape: ellipse(-0.2, 0.74, 0.36, 0.07) },
        { color: '#e9dccb', shape: ellipse(-0.22, 0.7, 0.34, 0.08) },
        { color: '#f7f1e8', shape: both(box(-0.42, -0.3, -0.02, 0.68), without(box(-1, -1, 1, 1), box(-2, 2, 2, 3))) },
        { color: '#c89463', shape: box(-0.39, -0.08, -0.05, 0.64) },
        { color: '#a86f3f', shape: box(-0.39, 0.3, -0.05, 0.64) },
        { color: '#fbf6ee', shape: ellipse(-0.22, -0.1, 0.17, 0.06) },
        { color: '#8d5c31', shape: ellipse(0.38, 0.66, 0.34, 0.06) },
        { color: '#c9822f', shape: without(ellipse(0.36, 0.5, 0.36, 0.24), ellipse(0.36, 0.68, 0.22, 0.18)) },
        { color: '#e0a04a', shape: without(ellipse(0.36, 0.46, 0.26, 0.16), ellipse(0.36, 0.62, 0.2, 0.2)) },
      ],
    },
  },
  {
    fileName: 'fornada das sete.png',
    altText: 'Prateleiras cheias de pães saídos do forno às sete da manhã.',
    folder: 'Pão',
    tags: ['pão', 'equipa'],
    scene: {
      wall: ['#4a2f20', '#2e1c13'],
      layers: [-0.55, 0.05, 0.65].flatMap((shelf, row) => [
        ...[-0.52, 0, 0.52].flatMap((x, column) => [
          { color: (row + column) % 2 === 0 ? '#c27b3a' : '#b06a2e', shape: loaf(x, shelf - 0.13, 0.24) },
          { color: '#e2a95e', shape: cut(x - 0.02, shelf - 0.2, 0.16) },
        ]),
        { color: '#7a5233', shape: box(-1, shelf, 1, shelf + 0.06) },
        { color: '#5c3b24', shape: box(-1, shelf + 0.06, 1, shelf + 0.08) },
      ]),
    },
  },
]
