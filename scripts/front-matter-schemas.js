// JSON Schemas of front matter, for editors that can be told which files they are for. What checks a page is its reader in
// src/model, which takes most values in several ways; what checks an advert is the schema that its own is made from.

const text = (description) => ({ type: 'string', description });
/** A number or a word: YAML makes a number of what is one. */
const textOrNumber = (description) => ({ type: ['string', 'number'], description });

const oneOrMore = [{ type: 'string' }, { type: 'array', items: { type: 'string' } }];

const page = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Front matter of a page',
  description:
    'What Ladderpress reads of a page of a framework; anything else is the website’s, and left alone.',
  type: 'object',
  properties: {
    title: textOrNumber('What the page is called: "Level 3 (Senior)", "DevOps Engineer Craft".'),
    permalink: text('The address of the page on the website: /careers/devops/level3.'),
    parent: textOrNumber('The title of the page above.'),
    grand_parent: textOrNumber('The title of the page above that one.'),
    ancestor: textOrNumber('The title of a page further up, where two pages above have one title.'),
    nav_order: textOrNumber('Where it stands among the pages beside it.'),
    nav_exclude: { type: 'boolean', description: 'Leave it out of contents.' },
    has_children: { type: 'boolean', description: 'Whether other pages name it as their parent.' },
    summary: text('One sentence about the level, below its name on every sheet.'),
    level: textOrNumber('The number of the level, where its title has none.'),
    version: textOrNumber(
      'What the framework, craft or level is a version of: "2026.1". Below it, pages take it over.',
    ),
    effective: { type: 'string', format: 'date', description: 'The day from which it holds: 2026-09-01.' },
    status: {
      enum: ['draft', 'review', 'approved'],
      description:
        'Drafts and what is in review say so on every sheet; --release makes approved levels only.',
    },
    approvedBy: text('Who approved it.'),
    audience: {
      enum: ['internal', 'everyone'],
      description: 'internal: nothing of the page is in what candidates get.',
    },
    lang: text('The language of the page, as BCP 47 writes it: en-GB, de, pt-BR.'),
    published: { type: 'boolean', description: 'false leaves the page out altogether.' },
    questions: {
      description:
        'Questions for an interview: of the role as a whole, or by the names of areas; one, or a list.',
      anyOf: [...oneOrMore, { type: 'object', additionalProperties: { anyOf: oneOrMore } }],
    },
  },
};

const ofAdvert = {
  craft: 'The craft, as its permalink or title names it.',
  level: 'The number of the level: 3, or "10a".',
  team: 'The team that hires.',
  blurb: 'A few sentences about team and work, above the level’s text.',
  street: 'Street and number of the place of work.',
  locality: 'Town of the place of work.',
  region: 'State, county or canton.',
  postcode: 'Postcode, in quotes.',
  country: 'Country as two letters: GB, DE.',
  places: 'Several places of work.',
  remote: 'Whether it is done from anywhere: true, false or hybrid.',
  applicants: 'Countries that people who work remotely may be in.',
  salary: 'What it pays: { min: 55000, max: 65000, currency: GBP, unit: year }.',
  contract: 'Kind of contract, or a list.',
  education: 'Education that is asked for, or none.',
  experience: 'Experience that is asked for: none, { years: 3 } or { months: 18 }.',
  experienceInPlaceOfEducation: 'Whether experience counts in place of education.',
  posted: 'The day of publication.',
  closes: 'The last day to apply.',
  apply: 'Where to apply: an address of the web, or of mail.',
  directApply: 'Whether that address is the application itself.',
  contact: 'Whom to ask.',
  language: 'The language of the advert.',
  areas: 'Only these areas of the level.',
  statements: 'At most so many statements of each area.',
};

const ofSalary = {
  min: 'The least, without separators: 55000.',
  max: 'The most.',
  currency: 'As three capital letters: GBP.',
  unit: 'What it is paid for.',
};

/**
 * The schemas by the names of their files.
 *
 * @param advertFile the zod schema of adverts, from src/adverts or its compiled form
 * @param z the zod that it was made with
 */
export function frontMatterSchemas(advertFile, z) {
  const { $schema, ...rest } = z.toJSONSchema(advertFile, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  });
  const properties = Object.fromEntries(
    Object.entries(rest.properties).map(([key, schema]) => [key, { ...schema, description: ofAdvert[key] }]),
  );
  for (const [key, schema] of Object.entries(properties.salary.properties))
    schema.description = ofSalary[key];
  const advert = { $schema, title: 'Front matter of a job advert', ...rest, properties };
  return { 'page.schema.json': show(page), 'advert.schema.json': show(advert) };
}

function show(schema) {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
