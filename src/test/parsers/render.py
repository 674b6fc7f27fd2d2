"""Renders texts to HTML with a parser of their language: an array of texts as JSON on standard
input, an array of HTML on standard output. Usage: python3 render.py PARSER < texts > html"""

import ast
import html
import json
import re
import subprocess
import sys


def docutils(text):
    from docutils.core import publish_parts

    # a problem of the syntax ends the test
    settings = {"halt_level": 2, "report_level": 2, "file_insertion_enabled": False, "raw_enabled": False}
    return publish_parts(text, writer_name="html5", settings_overrides=settings)["body"]


def mistune(text):
    import mistune

    return mistune.create_markdown(escape=False, plugins=["strikethrough", "url", "table"])(text)


def python(text):
    """Runs the program without the network and the disk, and shows what it would have saved."""
    saved = []

    class Response:
        def __init__(self, url):
            self.url = url

        def __enter__(self):
            return self

        def __exit__(self, *problem):
            return None

        def read(self):
            return self.url

    class Target:
        def __init__(self, name):
            self.name = name

        def write_bytes(self, content):
            saved.append((content, self.name))

    program = ast.parse(text)
    program.body = [line for line in program.body if not isinstance(line, ast.ImportFrom)]
    exec(compile(program, "snippet", "exec"), {"urlopen": Response, "Path": Target})
    return "".join(f'<img src="{html.escape(url)}" data-file="{name}">' for url, name in saved)


def shell(text):
    """Runs the command with a curl that only shows what it is asked for."""
    script = f"curl() {{ [ $# = 3 ] && printf %s \"$1\"; }}; {text}"
    url = subprocess.run(["sh", "-c", script], capture_output=True, check=True, encoding="utf-8").stdout
    return f'<img src="{html.escape(url)}">'


def command(*words):
    def render(text):
        return subprocess.run(words, input=text, capture_output=True, check=True, encoding="utf-8").stdout

    return render


def pandoc(language):
    return command("pandoc", "--from=" + language, "--to=html", "--wrap=none")


def mediawiki(text):
    """MediaWiki shows an external link as an image if its path ends like a file of one."""
    link = pandoc("mediawiki")(text)
    found = re.fullmatch(r'<p><a href="(https?://[^"?]+\.gif)"[^>]*>[^<]*</a></p>\s*', link)
    return f'<img src="{found[1]}">' if found else link


PARSERS = {
    "docutils": docutils,
    "mistune": mistune,
    "python": python,
    "shell": shell,
    "discount": command("markdown"),
    "pandoc org": pandoc("org"),
    "pandoc rst": pandoc("rst"),
    "pandoc mediawiki": mediawiki,
}


def main():
    render = PARSERS[sys.argv[1]]
    with open(0, encoding="utf-8") as texts:
        json.dump([render(text) for text in json.load(texts)], sys.stdout)


main()
