# Renders texts to HTML with a parser of their language: an array of texts as JSON on standard
# input, an array of HTML on standard output. Usage: ruby render.rb PARSER < texts > html
require "json"

PARSERS = {
  "asciidoctor" => lambda do
    require "asciidoctor"
    ->(text) { Asciidoctor.convert(text, safe: :secure) }
  end,
  "kramdown" => lambda do
    require "kramdown"
    ->(text) { Kramdown::Document.new(text).to_html }
  end,
  "redcarpet" => lambda do
    require "redcarpet"
    parser = Redcarpet::Markdown.new(Redcarpet::Render::HTML, autolink: true, strikethrough: true, superscript: true)
    ->(text) { parser.render(text) }
  end,
}.freeze

render = PARSERS.fetch(ARGV[0]).call
puts JSON.generate(JSON.parse($stdin.set_encoding("UTF-8").read).map(&render))
