import { line, type Pillar, subject } from '../business'

export const neighbours: Pillar = {
  key: 'vizinhos',
  title: 'Neighbours',
  weekday: 7,
  time: '10:30',
  share: 0.4,
  format: 'carousel',
  path: 'bairro',
  alsoOn: { facebook: 1 },
  appeal: 1.2,
  isOnlyOnItsDay: true,
  hashtags: ['#gentedobairro', '#comerciolocal'],
  notes: ['Ask for consent in writing before posting.', 'Inês knows everybody: let her make the first call.'],
  openings: [line('Gente da nossa rua 💙'), line('Histórias do bairro.'), line('Domingo é dia de agradecer.')],
  subjects: [
    subject(
      'Dona Lurdes',
      'A dona Lurdes leva quatro carcaças desde o dia em que abrimos. Hoje trouxe-nos limões do quintal. 🍋',
    ),
    subject(
      'the watchmaker',
      'O senhor Adérito repara relógios três portas abaixo. Diz que a nossa broa é o único atraso que perdoa.',
    ),
    subject('school gulls', 'As crianças da escola da esquina pintaram gaivotas para a nossa montra. Passem para ver.'),
    subject(
      'bicycle workshop',
      'A oficina de bicicletas da Rosa trocou-nos um pneu por um saco de croissants. Negócio justo. 🚲',
    ),
    subject('choir', 'Ao domingo, o coro do bairro ensaia no salão ao lado. A massa cresce melhor com contraltos.'),
    subject(
      'paid-forward bread',
      'Esta semana entregámos {count} pães à despensa solidária. Obrigado a quem deixou um pão pago.',
      {
        english: '{count} loaves went to the community pantry this week. Thank you to everyone who paid one forward.',
      },
    ),
    subject('the postman', 'O carteiro Samuel sabe o nome de todos os cães da rua e de todos os nossos pães.'),
    subject('the florist', 'A florista da praceta embrulha ramos no nosso papel. Trocamos folhas por migalhas. 🌷'),
    subject('a postcard', 'Chegou um postal de uma cliente que se mudou para o Porto. Pede que lhe enviemos o cheiro.'),
    subject(
      'cloth bags',
      'A turma de costura da associação fez-nos sacos de pano. Estão à venda e a receita é toda dela.',
    ),
    subject(
      'moving day',
      'O terceiro esquerdo tem moradores novos. Demos-lhes as boas-vindas como sabemos: com um pão ainda morno.',
    ),
    subject(
      'first bus',
      'O motorista do primeiro autocarro passa por cá às cinco. A primeira carcaça do dia é sempre dele.',
    ),
  ],
  closings: [
    line('Obrigado por fazerem parte. 🫶'),
    line('Quem devíamos conhecer a seguir?'),
    line('Bom domingo a todos.'),
    line('É por isto que gostamos desta rua.'),
  ],
}

export const weekendOrders: Pillar = {
  key: 'fim-de-semana',
  title: 'Weekend orders',
  weekday: 5,
  time: '17:00',
  share: 0.92,
  format: 'carousel',
  path: 'encomendas',
  alsoOn: { facebook: 0.95, community: 0.3 },
  appeal: 0.8,
  isOnlyOnItsDay: true,
  hashtags: ['#encomendas', '#fimdesemana'],
  notes: ['Check prices and stock with Inês on Thursday.', 'Take it down from the highlights on Sunday.'],
  openings: [
    line('Encomendas para o fim de semana 🧺'),
    line('Sexta-feira, últimas encomendas.'),
    line('O sábado começa hoje.'),
    line('Já pensaram no almoço de domingo?'),
    line('Lista curta, fim de semana longo.'),
  ],
  subjects: [
    subject(
      'breakfast box',
      'Caixa de pequeno-almoço para quatro: dois pães, oito miniaturas, manteiga e compota da época. 18 €.',
      {
        english: 'Breakfast box for four: two loaves, eight miniatures, butter and jam. €18.',
      },
    ),
    subject('apple tart', 'Tarte de maçã reineta para seis pessoas, 14 €. Só {count} por fim de semana.'),
    subject('sponge cake', 'Pão-de-ló húmido, em papel, como deve ser. 12 €.'),
    subject(
      'three for two and a half',
      'Leve três pães grandes e pague dois e meio. Não somos a Gaivota e Meia por acaso. 😄',
    ),
    subject('chicken pies', 'Empadas de galinha, à unidade ou à dúzia. A dúzia fica a 15 €.'),
    subject(
      'birthday cake',
      'Bolo de aniversário com recheio de doce de ovos ou de framboesa. Encomende com 48 horas de antecedência.',
      { needsNoClosing: true },
    ),
    subject('picnic basket', 'Cabaz de piquenique: focaccia, queijo de cabra, azeitonas e limonada. 22 €.', {
      months: [5, 6, 7, 8, 9],
    }),
    subject(
      'sourdough workshop',
      'Oficina de massa-mãe no sábado, {saturday}, às 15h. Oito lugares, 35 €, e leva-se um frasco da Carlota para casa.',
      {
        english: 'Sourdough workshop this Saturday at 3 pm: eight places, €35, and you take a jar of Carlota home.',
        needsNoClosing: true,
      },
    ),
    subject('neighbour card', 'Cartão da vizinhança: ao décimo pão, o seguinte é por nossa conta.', {
      needsNoClosing: true,
    }),
    subject('savoury tray', 'Folhados salgados para o jogo de domingo. Bandeja de vinte, 16 €. ⚽️'),
    subject('pizza dough', 'Massa de pizza com 48 horas de fermentação, pronta a esticar. 3,50 € a bola.', {
      needsNoClosing: true,
    }),
    subject(
      'frozen croissants',
      'Croissants por cozer, congelados. Forno a 180 graus, vinte minutos, e a casa cheira a padaria. Seis por 9 €.',
    ),
    subject('soup bread', 'Pão de sopa, redondo e fundo: tira-se a tampa e serve-se o caldo lá dentro. 4 € cada.', {
      months: [11, 12, 1, 2],
    }),
  ],
  closings: [
    line('Encomendas pelo link, até sexta às 20h.'),
    line('Levantamento sábado e domingo, das 8h às 13h.'),
    line('Pagamento na loja, sem complicações.'),
    line('Esgota depressa, e desta vez não é conversa.'),
    line('Ligue, escreva ou apareça.'),
  ],
}
