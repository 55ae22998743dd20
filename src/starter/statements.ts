/** An area of the example pages: what it is about, and its statements at each of the four levels. */
export interface StarterArea {
  readonly name: string;
  readonly about: string;
  readonly levels: readonly [Statements, Statements, Statements, Statements];
}

type Statements = readonly string[];

/** The first area of a craft, which says what its own work is. */
const software: StarterArea = {
  name: 'Code',
  about:
    'Writing, testing and changing software that people rely on. It shows in how safe the next change is, and how clear it is to somebody new.',
  levels: [
    [
      'I make small changes to code that is there, with tests that show that they work.',
      'I read the code around a change before I write any.',
      'I answer every comment of a review, and ask when I do not see its reason.',
    ],
    [
      'I design and build features that touch several parts of one system.',
      'My tests say what the code promises, so that others can change it without fear.',
      'I find the cause of a fault before I mend it, and then look for its siblings.',
    ],
    [
      'I choose the structure of a system so that the next change is a small one.',
      'I watch what I built at work: how fast it is, what it costs, where it fails.',
      'I remove more complexity than I add.',
    ],
    [
      'I set the technical direction of several systems in writing, and say what it gives up.',
      'I see problems of scale or safety long before they hurt, and plan for them in steps.',
      'I settle disagreements about design by measuring, and record what we decided and why.',
    ],
  ],
};

const design: StarterArea = {
  name: 'Design',
  about:
    'Finding out what people need, and giving it a form that they understand. It shows in what people can do afterwards that they could not do before.',
  levels: [
    [
      'I draw screens and flows from patterns that we have, and say which I used.',
      'I show work early, while changing it is cheap.',
      'I check contrast, keyboard use and small screens before I hand work over.',
    ],
    [
      'I design whole flows, with their empty, slow and failing states.',
      'I test what I draw with people who would use it, and change it by what I saw.',
      'I work beside engineers until what was built is what was meant.',
    ],
    [
      'I find out which problem is worth solving before I design for it.',
      'I keep the parts of the product that I look after of one piece, across teams and over time.',
      'I say what a design is to change, and look afterwards whether it did.',
    ],
    [
      'I set the principles by which designers of several teams decide.',
      'I shape what the company builds, with evidence from people who use it.',
      'I let our patterns grow, and retire those that no longer earn their place.',
    ],
  ],
};

const anyCraft: StarterArea = {
  name: 'Own work',
  about:
    'What this craft does, and how well. It shows in whether people can rely on the result without looking twice.',
  levels: [
    [
      'I finish tasks that are described to me, and say early when I am stuck.',
      'I use the methods of the team, and ask why they are as they are.',
      'I check my own work before I hand it over.',
    ],
    [
      'I take a piece of work from the question to the result.',
      'I choose the method that suits the question, and can say why.',
      'People who rely on my work find it complete, on time and clear.',
    ],
    [
      'I plan work that takes several people and months, and bring it home.',
      'I see where our way of working fails, and change it with those who use it.',
      'My work holds when somebody looks closely at it.',
    ],
    [
      'I set the standard of this craft, and show it in my own work.',
      'I choose what several teams work on, and what they leave.',
      'I bring in methods from outside, try them, and keep what helps.',
    ],
  ],
};

const shared: readonly StarterArea[] = [
  {
    name: 'Judgement',
    about: 'Deciding well, also when not everything is known, and being open about how we decided.',
    levels: [
      ['I ask what a task is for before I begin.', 'I say what I do not know.'],
      [
        'I weigh two ways of doing something and explain my choice.',
        'I notice when a plan no longer fits, and say so in time.',
      ],
      [
        'I decide with part of the facts, and say what would change my mind.',
        'I put effort where the risk is, and keep the rest plain.',
      ],
      [
        'I make decisions that hold for years, and reverse those that do not.',
        'I tell leaders what they need to hear, with evidence and a way forward.',
      ],
    ],
  },
  {
    name: 'Working with others',
    about: 'Making it easy for other people to work with us: colleagues, customers and everyone in between.',
    levels: [
      ['I say what I am doing, and when it will be done.', 'I bring questions of my own to meetings.'],
      [
        'I write so that people who were not there understand.',
        'I settle small disagreements myself, kindly and soon.',
      ],
      [
        'I bring people of several crafts to one decision that all of them can explain.',
        'I share news, good or bad, before anybody has to ask.',
      ],
      [
        'I build trust between teams whose aims differ.',
        'I speak for our work outside the company, plainly and truly.',
      ],
    ],
  },
  {
    name: 'Helping others grow',
    about: 'Passing on what we know, so that the people around us become better at what they do.',
    levels: [
      ['I write down what I learnt for the next person who starts.'],
      [
        'I help newcomers through their first weeks.',
        'My reviews give reasons, and separate what must change from what is only my taste.',
      ],
      [
        'I coach colleagues on real work, and leave them the interesting part.',
        'I help with hiring, and judge by what I saw.',
      ],
      [
        'I develop senior people who need me less each year.',
        'I make room for people to try things, and see to it that their successes are seen.',
      ],
    ],
  },
];

/** The areas of a craft of this name: the first is its own, the others are those of everybody. */
export function areasOf(craft: string): readonly StarterArea[] {
  const own = /\bdesign(er)?\b/i.test(craft)
    ? design
    : /\b(software|front-?end|back-?end|web|mobile|developer|programmer)\b/i.test(craft)
      ? software
      : anyCraft;
  return [own, ...shared];
}

/** The four levels: what stands before the craft's name, what each is in a line, and how its page begins. */
export const starterLevels = [
  {
    before: 'Associate',
    summary: 'Learning the craft on tasks that are well described, with somebody to ask.',
    intro:
      'I finish tasks that somebody has described, and learn from each of them. A colleague looks at my work before others rely on it.',
  },
  {
    before: '',
    summary: 'Doing whole pieces of work alone, and well.',
    intro:
      'I take a piece of work from its description to the people who use it. I ask for advice where it saves time, and nobody has to ask me how things stand.',
  },
  {
    before: 'Senior',
    summary: 'Answering for an outcome that takes several people to reach.',
    intro:
      'I answer for an outcome, and not only for my own part of it. Colleagues come to me for advice, and the people around me do better work.',
  },
  {
    before: 'Lead',
    summary: 'Setting the direction that several teams follow.',
    intro:
      'I set the direction of this craft, and several teams follow it. My work shows in decisions that others make well without me.',
  },
] as const;
