"""Prints the licences of the crates that the program is made of, as their packages have them.

Whoever hands the program on must hand these texts on with it. Takes the platform, such as
x86_64-unknown-linux-gnu.
"""

import hashlib
import json
import pathlib
import re
import subprocess
import sys

NAME = re.compile(r"(licen[cs]e|copying|notice|unlicense|copyright)", re.IGNORECASE)


def crates(platform):
    """Returns the packages that are compiled into the program, by name."""
    command = ["cargo", "metadata", "--locked", "--format-version=1", "--filter-platform", platform]
    metadata = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    waiting, seen = [metadata["resolve"]["root"]], set()
    while waiting:
        node = nodes[waiting.pop()]
        for dependency in node["deps"]:
            is_built_in = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            if is_built_in and dependency["pkg"] not in seen:
                seen.add(dependency["pkg"])
                waiting.append(dependency["pkg"])
    found = [packages[id] for id in seen]
    return sorted(found, key=lambda package: (package["name"], package["version"]))


def texts(package):
    """Returns the texts of a package's licences, by the name of the file."""
    folder = pathlib.Path(package["manifest_path"]).parent
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and NAME.search(path.name)]
    folders = [path for path in sorted(folder.iterdir()) if path.is_dir() and NAME.search(path.name)]
    files += [path for inner in folders for path in sorted(inner.rglob("*")) if path.is_file()]
    return {path.name: path.read_text(encoding="utf-8", errors="replace").strip() for path in files}


def main():
    # Many crates share a text to the letter: each is printed once, after the crates that have it.
    users, bodies, bare = {}, {}, []
    for package in crates(sys.argv[1]):
        name = f"{package['name']} {package['version']} ({package['license'] or 'see its files'})"
        found = texts(package)
        if not found:
            bare.append(name)
        for text in found.values():
            key = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
            bodies.setdefault(key, text)
            users.setdefault(key, [])
            if name not in users[key]:
                users[key].append(name)
    print("komentaras contains the crates below, under their own licences.\n")
    for key, names in sorted(users.items(), key=lambda item: item[1]):
        print("=" * 80)
        print("\n".join(names))
        print("-" * 80)
        print(bodies[key], end="\n\n")
    if bare:
        print("=" * 80)
        print("Packages without a text of their own; the licence is the one in brackets:")
        print("\n".join(bare))


main()
