#!/usr/bin/env python3
"""Counts what a reading of press-release.txt found of its expected reading, and fails below what was once reached.

    tahqiq read --format json --mode balanced press-release.txt > reading.json
    compare-reading.py FOLDER reading.json [--update]

FOLDER holds press-release.txt, press-release.expected.json and press-release.reached.json, which --update writes
anew.

A date is found when its range and its EDTF are right (its TIMEX3 value where EDTF has none); a number when range, kind, value,
bound and counted lemma are right; an identifier when range, kind and value are right. Of the text, words are counted.
"""
import difflib
import json
import pathlib
import sys


def key(kind, item):
    place = tuple(item["range"])
    if kind == "dates":
        timex = item.get("timex")
        value = timex["value"] if isinstance(timex, dict) else timex
        return place, item.get("edtf", value)
    if kind == "numbers":
        lemma = item.get("lemma", item.get("counted", {}).get("lemma"))
        is_fraction = "numerator" in item
        value = (item["numerator"], item["denominator"]) if is_fraction else item.get("value")
        range_ends = (item.get("lower"), item.get("upper")) if item["bound"] == "between" else None
        return place, item["kind"], value, item["bound"], range_ends, item.get("polarity"), lemma
    return place, item["kind"], item["value"]


def words(text):
    return text.replace("\u0640", "").split()  # ARABIC TATWEEL


def words_right(text, expected):
    blocks = difflib.SequenceMatcher(None, words(text), words(expected), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def replayed(source, edits):
    output, done = b"", 0
    for edit in edits:
        start, end = edit["range"]
        output += source[done:start] + edit["replacement"].encode()
        done = end
    return (output + source[done:]).decode()


def main():
    folder, reading_path = map(pathlib.Path, sys.argv[1:3])
    updates = sys.argv[3:] == ["--update"]
    source = (folder / "press-release.txt").read_bytes()
    expected = json.loads((folder / "press-release.expected.json").read_text())
    floor_path = folder / "press-release.reached.json"
    floor = json.loads(floor_path.read_text())
    reading = json.loads(reading_path.read_text())
    faults = []

    if replayed(source, reading["edits"]) != reading["text"]:
        faults.append("replaying the edits does not give the text")
    for kind in ("edits", "suggestions", "dates", "numbers", "identifiers"):
        for item in reading[kind] + expected.get(kind, []):
            start, end = item["range"]
            if source[start:end].decode() != item["source"]:
                faults.append(f"the source of one of the {kind} is not the slice at its range: {item['source']}")

    reached = {}
    extras = 0
    for kind in ("dates", "numbers", "identifiers"):
        wanted = {key(kind, item): item["source"] for item in expected[kind]}
        found = {key(kind, item): item["source"] for item in reading[kind]}
        reached[kind] = len(wanted.keys() & found.keys())
        extras += len(found.keys() - wanted.keys())
        print(f"{kind}: {reached[kind]} of {len(wanted)} found exactly, {len(found)} given")
        for missed in sorted(wanted.keys() - found.keys(), key=lambda one: one[0]):
            print(f"  missed  {missed}  {wanted[missed]}")
        for extra in sorted(found.keys() - wanted.keys(), key=lambda one: one[0]):
            print(f"  extra   {extra}  {found[extra]}")
    reached["words"] = words_right(reading["text"], expected["text"])
    before = words_right(source.decode(), expected["text"])
    print(f"words: {reached['words']} of {len(words(expected['text']))} right ({before} before reading)")

    if updates:
        floor = {**reached, "extras": extras}
        floor_path.write_text(json.dumps(floor) + "\n")
    for name, count in reached.items():
        if count < floor[name]:
            faults.append(f"{name}: {count}, where {floor[name]} was reached before")
    if extras > floor["extras"]:
        faults.append(f"{extras} findings that are not expected, where there were {floor['extras']} before")
    for fault in faults:
        print(f"press-release.txt: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
