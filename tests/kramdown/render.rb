# Jekyll's reading of Markdown, for one snippet after another: each line on stdin is a JSON string, each answer a line
# of JSON. The first answer names the versions. Liquid runs first, as on the website.
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'
require 'liquid'

Encoding.default_external = Encoding::UTF_8
$stdin.set_encoding('UTF-8')
$stdout.set_encoding('UTF-8')
$stdout.sync = true

# The settings that Jekyll 4 gives kramdown; colours of code change no word.
OPTIONS = {
  input: 'GFM', auto_ids: true, toc_levels: (1..6).to_a, entity_output: 'as_char', hard_wrap: false, footnote_nr: 1,
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo', guess_lang: true, show_warnings: false, syntax_highlighter: nil
}.freeze
VALUES = { 'site' => { 'title' => 'Careers', 'baseurl' => '/work' }, 'page' => { 'title' => 'Level 2' } }.freeze

def html(markdown)
  Kramdown::Document.new(Liquid::Template.parse(markdown).render!(VALUES), OPTIONS.dup).to_html
rescue StandardError
  # Liquid that is broken, and an empty note, over which kramdown itself stumbles: there is no page.
  nil
end

puts JSON.generate(
  'kramdown' => Kramdown::VERSION,
  'kramdown-parser-gfm' => Kramdown::Parser::GFM::VERSION,
  'liquid' => Liquid::VERSION
)
$stdin.each_line { |line| puts JSON.generate(html(JSON.parse(line))) }
