#!/usr/bin/env python3
"""Times komentaras beside pandoc followed by Typst on the same text.

    python3 -m venv VENV && VENV/bin/pip install pypandoc_binary typst
    cargo build --release
    VENV/bin/python benches/pandoc.py [PROJECT [PROGRAM]]

PROJECT is a report (by default the repository's own), PROGRAM the binary (by default target/release/komentaras).

For pandoc the chapters of each language are joined into one Markdown file, and each placeholder is replaced by text of
about its length: pandoc does not look up figures, check references or number paragraphs, nor are accessible PDFs
(PDF/UA-1 with PDF/A-3a) asked of Typst unless they succeed. So pandoc is given less to do. Each tool is run as a
process of its own, RUNS times; shown are the least and the median of the wall time in seconds.
"""
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

import pypandoc

RUNS = 5
ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = "\n| Metai | Lietuva | ES |\n| --- | --- | --- |\n" + "".join(
    f"| {year} | 17,8 | 19,4 |\n" for year in range(2018, 2024)
)
TYPESET = """
import sys, typst
source, output, standards = sys.argv[1:4]
typst.compile(source, output=output, pdf_standards=standards.split(",") if standards else None)
"""


def plain(text):
    """Returns a chapter as Markdown that pandoc reads, with text in place of placeholders."""
    _, front, body = re.split(r"^\+\+\+$", text, maxsplit=2, flags=re.M)
    title = re.search(r'^title = "(.*)"$', front, flags=re.M)
    body = re.sub(r"\{\{(?:table|chart) .*?\}\}", TABLE, body, flags=re.S)
    body = re.sub(r"\{\{cite .*?\}\}", "^[Eurostat, ilc_li02.]", body, flags=re.S)
    body = re.sub(r"\{\{(?:anchor|claim) .*?\}\}", "", body, flags=re.S)
    body = re.sub(r"\{\{.*?\}\}", "17,8 proc.", body, flags=re.S)
    body = re.sub(r"^::: (\w+) *\{.*\}$", r"::: \1", body, flags=re.M)
    body = re.sub(r"!\[[^]]*\]\([^)]*\)", "", body)
    return f"# {title[1] if title else 'Be pavadinimo'}\n{body}\n"


def timed(name, run):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    print(f"{name:<44} {min(times):7.2f} {statistics.median(times):7.2f}")
    return min(times)


def main():
    project = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    program = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "target/release/komentaras"
    languages = sorted(path.name for path in (project / "report").iterdir() if len(path.name) == 2)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for language in languages:
            chapters = sorted((project / "report" / language).glob("**/*.md"))
            text = "\n".join(plain(path.read_text(encoding="utf-8")) for path in chapters)
            (folder / f"{language}.md").write_text(text, encoding="utf-8")
            print(f"{language}: {len(text.split())} words")
        pandoc = pypandoc.get_pandoc_path()

        def write():
            for language in languages:
                source, output = folder / f"{language}.md", folder / f"{language}.typ"
                arguments = ["-s", "-M", "title=Ataskaita", "-M", f"lang={language}", "-o", output]
                subprocess.run([pandoc, "-f", "markdown", "-t", "typst", source, *arguments], check=True)

        def typeset(standards):
            for language in languages:
                source, output = folder / f"{language}.typ", folder / f"{language}.pdf"
                subprocess.run([sys.executable, "-c", TYPESET, source, output, standards], check=True)

        print(f"{'':<44} {'least':>7} {'median':>7}")
        theirs = timed(f"pandoc, Markdown to Typst ({', '.join(languages)})", write)
        theirs += timed("Typst, to PDF", lambda: typeset(""))
        try:
            typeset("ua-1,a-3a")
        except subprocess.CalledProcessError:
            print("Typst, to PDF/UA-1 and PDF/A-3a: what pandoc wrote is refused")
        else:
            timed("Typst, to PDF/UA-1 and PDF/A-3a", lambda: typeset("ua-1,a-3a"))
        out = folder / "ours"
        ours = timed(
            "komentaras build, to PDF/UA-1 and PDF/A-3a",
            lambda: subprocess.run([program, "--project", project, "-q", "build", "--out", out], check=True),
        )
        print(f"komentaras takes {ours / theirs:.2f} of the time of pandoc and Typst")


if __name__ == "__main__":
    main()
