#!/usr/bin/env python3
"""Measures what somebody waits for who writes with the preview open, over a real socket.

    cargo build --release
    python3 benches/preview.py target/release/komentaras [PROJECT [RUNS]]

The project is copied first; without one it is this repository's report. Shown are the medians of RUNS times (20):

- start: from the command to the text in the browser;
- text: from the moment at which a chapter is saved to its new text in the browser. The files are looked at every 300 ms, and once
  more 60 ms after a change was seen, so about 210 ms of it are waiting. The processor time next to it is all that the server needs
  for one save, findings included: on a machine that does other things it is the better measure;
- pages: the same until the pages are there anew, with the processor time of the process that sets them.
"""
import http.client
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TICK = os.sysconf("SC_CLK_TCK")
QUIET = 3  # looks at the processor time without work: on a busy machine a process that has something to do may wait for one


def processor_time(pid):
    """The seconds of processor time that a process and those that it started have taken, without and with those."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        tasks = pathlib.Path(f"/proc/{pid}/task").iterdir()
        children = [child for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return 0.0, 0.0
    own = (int(fields[11]) + int(fields[12])) / TICK
    return own, own + sum(processor_time(child)[1] for child in children)


class Preview:
    def __init__(self, program, project):
        self.begun = time.perf_counter()
        command = [program, "--project", project, "preview", "--no-open", "--port", "0"]
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port, word = re.search(r":(\d+)(/\S+)", self.server.stdout.readline()).groups()
        answer, _ = self.ask(word, {})
        self.cookie = {"Cookie": answer.getheader("set-cookie").split(";")[0]}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.kill()
        self.server.wait()

    def ask(self, path, headers):
        connection = http.client.HTTPConnection("127.0.0.1", int(self.port), timeout=120)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer, text

    def get(self, path):
        return json.loads(self.ask(path, self.cookie)[1])

    def news(self):
        """The generations of the report, as a page hears of them."""
        connection = http.client.HTTPConnection("127.0.0.1", int(self.port), timeout=120)
        connection.request("GET", "/events", headers=self.cookie)
        answer = connection.getresponse()
        while line := answer.readline():
            if line.startswith(b"id: "):
                yield int(line[4:])


def settle(preview):
    """Waits until the server has nothing to do any more."""
    before, quiet = processor_time(preview.server.pid)[1], 0
    while quiet < QUIET:
        time.sleep(0.25)
        now = processor_time(preview.server.pid)[1]
        # Looking at the files takes a little all the time.
        quiet = quiet + 1 if now - before < 0.03 else 0
        before = now


def save(chapter, text):
    saved = chapter.with_name(".saved")
    saved.write_text(text)
    saved.replace(chapter)


def measured(program, project, language, runs):
    chapter = max((project / "report" / language).glob("*.md"), key=lambda path: path.stat().st_size)
    text = chapter.read_text().rstrip()
    times = {name: [] for name in ("start", "text", "server", "pages", "typesetter")}
    for _ in range(runs):
        with Preview(program, project) as preview:
            preview.get(f"/view/{language}")
            times["start"].append(time.perf_counter() - preview.begun)
    with Preview(program, project) as preview:
        generation = preview.get(f"/view/{language}")["generation"]
        news = preview.news()
        next(news)
        for with_pages in (False, True):
            for number in range(runs):
                mark = f"Pakeista pastraipa, kartas {number}{'p' if with_pages else ''}."
                settle(preview)
                own, both = processor_time(preview.server.pid)
                saved = time.perf_counter()
                save(chapter, f"{text}\n\n{mark}\n")
                while True:
                    next(news)
                    state = preview.get(f"/view/{language}?since={generation}")
                    generation = state["generation"]
                    if any(mark in (section["html"] or "") for section in state["sections"]):
                        break
                if not with_pages:
                    times["text"].append(time.perf_counter() - saved)
                    settle(preview)
                    times["server"].append(processor_time(preview.server.pid)[0] - own)
                    continue
                # Pages are set of what was checked, so they are asked for until there is nothing newer.
                last = preview.get(f"/pages/{language}")
                while last["working"] or preview.get(f"/view/{language}?since={generation}")["generation"] != generation:
                    generation = next(news)
                    last = preview.get(f"/pages/{language}")
                times["pages"].append(time.perf_counter() - saved)
                settle(preview)
                now_own, now_both = processor_time(preview.server.pid)
                times["typesetter"].append((now_both - now_own) - (both - own))
    return {name: statistics.median(list) * 1000 for name, list in times.items()}


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    source = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT)
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        for part in ("report", "translations", "fonts", "templates"):
            if (source / part).is_dir():
                shutil.copytree(source / part, project / part)
        result = measured(program, project, "lt", runs)
    print(f"{'start':>10}{'text':>10}{'server':>10}{'pages':>10}{'typesetter':>12}")
    print("".join(f"{result[name]:>{width}.0f}" for name, width in
                  (("start", 10), ("text", 10), ("server", 10), ("pages", 10), ("typesetter", 12))), "ms")


main()
