#!/usr/bin/env python3
"""Measures how time and memory grow with the words and with the indicators of a report.

    cargo build --release
    (cd benches && cargo build --release)
    python3 benches/growth.py [--svg growth.svg] [--words 10000,30000] [--indicators 10,30] [--only status,import]

Each command runs as a process of its own, RUNS times or fewer where one run is long. Shown are the least processor time
(user and system), the least wall time and the peak resident memory; what each further word or indicator costs between
a size and the one before, the ratio of that to the row above, and the exponent of the growth: 1 when cost and size grow
alike, 2 when the cost grows with the square. At the smallest size the whole cost is divided, the start included.

The translation is confirmed once (`translation accept`), so that there is a memory of the size of the report. What is
imported is what was exported, with a word put before every translation.
"""
import argparse
import math
import os
import pathlib
import re
import resource
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUNS = 5
LONG = 5.0  # seconds of processor time after which no further run is made
STEEP = 1.3  # the exponent from which growth is called faster than linear
NOISE = 0.2  # the share of a cost by which two runs may differ on a busy machine
WORDS_IN_CHAPTER = 2300  # in each language, as the program counts them
WORDS = [10_000, 30_000, 100_000, 300_000, 1_000_000]
INDICATORS = [10, 30, 100, 300, 1000, 3000, 10_000]
CHAPTERS_WITH_INDICATORS = 50  # 10,000 figures, so that each of the indicators is cited
PARAGRAPHS = 25
MEGABYTE = 1e6
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#7f7f7f"]


class Measured:
    """The least of several runs: processor and wall time in seconds, peak memory in bytes."""

    def __init__(self):
        self.time = self.wall = self.memory = math.inf
        self.runs = 0

    def add(self, time, wall, memory):
        self.time, self.wall = min(self.time, time), min(self.wall, wall)
        self.memory = min(self.memory, memory)
        self.runs += 1


def run(arguments, limit):
    """Runs a command; returns its time, wall time and memory, or None if it took longer than allowed."""
    start = time.perf_counter()
    bound = lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=bound)
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode < 0:
        return None
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))}: {words.decode()}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024


def commands(program, project, folder):
    """Returns what is measured: the name, its arguments and what is done before each run."""
    komentaras = [program, "--project", project, "-q"]
    exported = {form: folder / f"export.{form}" for form in ("xliff", "po")}
    returned = {form: folder / f"return.{form}" for form in ("xliff", "po")}
    whole = folder / "whole"
    parts = [("report", "en"), ("translations", "memory.tmx")]

    def forget():
        (project / "translations" / "memory.tmx").unlink(missing_ok=True)

    def keep():
        """Keeps what an import changes, and fills in what was exported."""
        if whole.exists():
            return
        for part in parts:
            to = whole.joinpath(*part)
            to.parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if project.joinpath(*part).is_dir() else shutil.copy
            copy(project.joinpath(*part), to)
        text = exported["xliff"].read_text(encoding="utf-8")
        returned["xliff"].write_text(re.sub(r"<target[^>]*>", r"\g<0>now ", text), encoding="utf-8")
        text = exported["po"].read_text(encoding="utf-8")
        head, rest = text.split("\n\n", 1)
        rest = re.sub(r'^msgstr ""\n"|^msgstr "(?!"$)', r"\g<0>now ", rest, flags=re.M)
        returned["po"].write_text(f"{head}\n\n{rest}", encoding="utf-8")

    def restore():
        keep()
        shutil.copytree(whole, project, dirs_exist_ok=True)

    export = [*komentaras, "translation", "export", "--all", "--format"]
    return [
        ("accept", [*komentaras, "translation", "accept", "--all"], forget),
        ("check", [*komentaras, "check"], None),
        ("status", [*komentaras, "status"], None),
        ("render", [*komentaras, "build", "--format", "typst", "--out", folder / "out"], None),
        ("export xliff", [*export, "xliff", "-o", exported["xliff"]], None),
        ("export po", [*export, "po", "-o", exported["po"]], None),
        ("import xliff", [*komentaras, "translation", "import", returned["xliff"]], restore),
        ("import po", [*komentaras, "translation", "import", returned["po"]], restore),
    ]


def measure(options, chapters, indicators, given_up):
    """Makes a report and returns what each command takes in it."""
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        folder = pathlib.Path(folder)
        project = folder / "report"
        size = [project, str(chapters), str(PARAGRAPHS)] + ([str(indicators)] if indicators else [])
        subprocess.run([options.writer, "write", *size], check=True)
        result = {}
        for name, arguments, before in commands(options.program, project, folder):
            # Others need what these leave behind.
            is_needed = name == "accept" or name.startswith("export") and "import" in options.only
            is_asked_for = any(name.startswith(own) for own in options.only)
            if name in given_up or not (is_needed or is_asked_for):
                continue
            own = Measured()
            for _ in range(RUNS if is_asked_for else 1):
                if before:
                    before()
                taken = run(arguments, options.limit)
                if taken is None:
                    print(f"{name}: stopped after {options.limit} s", flush=True)
                    given_up.add(name)
                    break
                own.add(*taken)
                if own.time > LONG:
                    break
            if own.runs and is_asked_for:
                result[name] = own
        return result


def growth(curve, of):
    """Returns the power of the size by which a cost grows at the end of a curve; None where runs differ by more.

    What is added by the last step is compared with what was added before it, over as many steps as it takes to stand
    out: so what a command costs however small the report is does not count.
    """
    (middle, then), (last, now) = ((size, getattr(own, of)) for size, own in curve[-2:])
    for size, own in reversed(curve[:-2]):
        before = then - getattr(own, of)
        added = now - then
        if before > NOISE * then and added > 0:
            ratio = (added / (last - middle)) / (before / (middle - size))
            return 1 + 2 * math.log(ratio) / math.log(last / size)
    return None


def table(what, results):
    """Prints what was measured, and returns the commands that grow too fast with their exponents."""
    print(f"\n{'':<14}{what:>10}{'CPU s':>9}{'wall s':>9}{'MB':>9}", end="")
    print(f"{'µs each':>11}{'ratio':>7}{'exp.':>6}{'bytes each':>13}{'ratio':>7}{'exp.':>6}")
    steep = []
    for name in dict.fromkeys(name for own in results.values() for name in own):
        curve = [(size, results[size][name]) for size in sorted(results) if name in results[size]]
        former = {}
        for index, (size, now) in enumerate(curve):
            print(f"{name:<14}{size:>10,}{now.time:>9.3f}{now.wall:>9.3f}{now.memory / MEGABYTE:>9.1f}", end="")
            for of, unit, width in (("time", 1e6, 11), ("memory", 1, 13)):
                each = getattr(now, of) / size
                ratio = power = None
                if index > 0:
                    smaller, then = curve[index - 1]
                    each = (getattr(now, of) - getattr(then, of)) / (size - smaller)
                if index > 1:
                    ratio = each / former[of] if former[of] > 0 else None
                    power = growth(curve[: index + 1], of)
                print(f"{each * unit:>{width},.1f}", end="")
                print(f"{'' if ratio is None else f'{ratio:.2f}':>7}{'' if power is None else f'{power:.2f}':>6}", end="")
                former[of] = each
                if index == len(curve) - 1 and power is not None and power > STEEP:
                    steep.append((name, of, power))
            print()
        print()
    return steep


def panel(results, of, left, title, across, unit):
    """Returns one picture, log-log, as SVG: a curve for each command."""
    width, height, top = 380, 300, 50
    value = lambda own: getattr(own, of) / (MEGABYTE if of == "memory" else 1)
    points = {}
    for size in sorted(results):
        for name, own in results[size].items():
            points.setdefault(name, []).append((size, value(own)))
    every = [point for curve in points.values() for point in curve]
    bounds = []
    for axis in (0, 1):
        logs = [math.log10(max(point[axis], 1e-3)) for point in every]
        bounds.append((math.floor(min(logs)), max(math.ceil(max(logs)), math.floor(min(logs)) + 1)))
    (x0, x1), (y0, y1) = bounds
    at_x = lambda x: left + (math.log10(x) - x0) / (x1 - x0) * width
    at_y = lambda y: top + height - (math.log10(max(y, 1e-3)) - y0) / (y1 - y0) * height
    text = [f'<text x="{left + width / 2}" y="{top - 16}" text-anchor="middle" font-weight="bold">{title}</text>']
    for power in range(x0, x1 + 1):
        x = at_x(10**power)
        text.append(f'<path d="M{x:.1f} {top}v{height}" stroke="#ddd"/>')
        text.append(f'<text x="{x:.1f}" y="{top + height + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(y0, y1 + 1):
        y = at_y(10.0**power)
        text.append(f'<path d="M{left} {y:.1f}h{width}" stroke="#ddd"/>')
        text.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    # A line that grows as the size does, to hold the curves against: it ends in the upper right corner.
    rise = min(x1 - x0, y1 - y0)
    ends = at_x(10 ** (x1 - rise)), at_y(10.0 ** (y1 - rise)), at_x(10**x1), at_y(10.0**y1)
    text.append('<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}" stroke="#999" stroke-dasharray="4 4"/>'.format(*ends))
    text.append(f'<text x="{left + width / 2}" y="{top + height + 38}" text-anchor="middle">{across}</text>')
    middle = top + height / 2
    turned = f'transform="rotate(-90 {left - 48} {middle})"'
    text.append(f'<text x="{left - 48}" y="{middle}" text-anchor="middle" {turned}>{unit}</text>')
    for index, (name, curve) in enumerate(points.items()):
        colour = COLOURS[index % len(COLOURS)]
        line = "L".join(f"{at_x(x):.1f} {at_y(y):.1f}" for x, y in curve)
        text.append(f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        text += [f'<circle cx="{at_x(x):.1f}" cy="{at_y(y):.1f}" r="3" fill="{colour}"/>' for x, y in curve]
    return "\n".join(text), list(points)


def draw(path, curves):
    """Writes the curves: a row for words and one for indicators, time beside memory."""
    rows, names = [], []
    for row, (across, results) in enumerate(curves):
        time, names = panel(results, "time", 70, "Processor time", across, "seconds")
        memory, _ = panel(results, "memory", 540, "Peak memory", across, "MB")
        rows.append(f'<g transform="translate(0 {row * 400})">{time}\n{memory}</g>')
    legend = []
    for index, name in enumerate([*names, "linear"]):
        is_command = index < len(names)
        colour = COLOURS[index % len(COLOURS)] if is_command else "#999"
        line = 'stroke-width="2"' if is_command else 'stroke-dasharray="4 4"'
        legend.append(f'<path d="M950 {60 + index * 22}h24" stroke="{colour}" {line}/>')
        legend.append(f'<text x="980" y="{64 + index * 22}">{name}</text>')
    size = f'width="1080" height="{400 * len(curves) + 10}"'
    content = "\n".join(rows + legend)
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">\n'
        f'<rect width="100%" height="100%" fill="white"/>\n{content}\n</svg>\n',
        encoding="utf-8",
    )


def numbers(text):
    return [int(own) for own in text.split(",") if own]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    release = ROOT / "target/release"
    parser.add_argument("--program", type=pathlib.Path, default=release / "komentaras", help="the binary")
    parser.add_argument("--writer", type=pathlib.Path, default=release / "large", help="the maker of reports")
    parser.add_argument("--svg", type=pathlib.Path, help="where to draw the curves")
    parser.add_argument("--words", type=numbers, default=WORDS, help="sizes; empty for none")
    parser.add_argument("--indicators", type=numbers, default=INDICATORS, help="sizes; empty for none")
    parser.add_argument("--only", default="accept,check,status,render,export,import", help="commands")
    parser.add_argument("--limit", type=int, default=180, help="seconds of processor time for one run")
    parser.add_argument("--folder", type=pathlib.Path, help="where to make the reports")
    options = parser.parse_args()
    options.program = options.program.resolve()
    options.writer = options.writer.resolve()
    options.only = options.only.split(",")
    curves, steep = [], []
    for what, sizes in (("words", options.words), ("indicators", options.indicators)):
        if not sizes:
            continue
        results, given_up = {}, set()
        for size in sorted(sizes):
            chapters = max(round(size / WORDS_IN_CHAPTER), 1) if what == "words" else CHAPTERS_WITH_INDICATORS
            results[size] = measure(options, chapters, size if what == "indicators" else None, given_up)
            print(f"{what}: {size:,} done", flush=True)
        steep += [(what, *own) for own in table(what, results)]
        curves.append((what, results))
        if options.svg:
            draw(options.svg, curves)
    for what, name, of, slope in steep:
        print(f"FASTER than linear in {what}: {name}, {of}, exponent {slope:.2f}")
    if not steep:
        print("Nothing grows faster than linear.")


if __name__ == "__main__":
    main()
