# Turns Markdown on stdin into HTML as Jekyll does: kramdown with the GFM parser.
require 'kramdown'
require 'kramdown-parser-gfm'
$stdin.set_encoding('UTF-8')
$stdout.set_encoding('UTF-8')
print Kramdown::Document.new($stdin.read, input: 'GFM', hard_wrap: false, smart_quotes: 'lsquo,rsquo,ldquo,rdquo', syntax_highlighter: nil).to_html
