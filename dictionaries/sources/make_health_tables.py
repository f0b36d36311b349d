#!/usr/bin/env python3
"""Writes the health tables of ../src/main/tables out of the lists beside this file.

    python3 make_health_tables.py

The lists are compiled by the project from general medical knowledge: names in use, and places of the body with the lesions that are
said of them. `{a,b}` stands for either. The result is sorted, so that the same lists always give the same bytes.
"""
import itertools
import os
import re

import health_cues
import health_diseases
import health_drugs
import health_examinations

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "src", "main", "tables")
DATE = "2026-11-22"


def words(text):
    """The words of a list; every combination where braces offer a choice."""
    for item in text.split():
        parts = [part.split(",") for part in re.split(r"[{}]", item)]
        for choice in itertools.product(*parts):
            yield "".join(choice)


def combined(places, lesions):
    for kind, text in places.items():
        for place in text.split():
            for lesion in lesions[kind].split():
                yield place + lesion


#: What makes a disease one that needs more protection, wherever it stands in the name.
MARKS = {
    "special": "乙肝 乙型肝炎 HIV 艾滋 梅毒 淋病 尖锐湿疣".split(),
    "mental": "精神分裂 抑郁 焦虑 躁狂".split(),
    "reproductive": "妊娠 流产 产褥 不孕".split(),
}


def kind_of(word, kind):
    for marked, marks in MARKS.items():
        if kind == "disease" and any(mark in word for mark in marks):
            return marked
    return kind


def findable(word):
    """Terms have two characters and begin with a Chinese character, a letter or a digit."""
    return len(re.sub(r"[-_. ]", "", word)) > 1 and re.match(r"[0-9A-Za-z\u4e00-\u9fff]", word)


def write(name, title, kinds):
    rows = {}
    for kind, terms in kinds:  # what is named first wins
        for word in terms:
            if findable(word) or kind in ("form", "modifier"):
                rows.setdefault(word, kind_of(word, kind))
    with open(os.path.join(TABLES, name + ".tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# title: {title}\n# source: compiled by the project from general medical knowledge\n")
        out.write(f"# date: {DATE}\n# licence: Apache-2.0\nname\tkind\n")
        for word in sorted(rows):
            out.write(f"{word}\t{rows[word]}\n")
    counts = {kind: sum(1 for k in rows.values() if k == kind) for kind in dict(kinds)}
    print(f"{name}: {len(rows)} rows {counts}")


d, g, e = health_diseases, health_drugs, health_examinations
write("diseases", "Diseases and symptoms, with those that need more protection apart", [
    ("special", words(d.SPECIAL)),
    ("mental", words(d.MENTAL)),
    ("reproductive", words(d.REPRODUCTIVE)),
    ("disease", itertools.chain(words(d.DISEASES), combined(d.PLACES, d.LESIONS))),
    ("disease", (place + ending for place in words(e.BODY) for ending in d.ENDINGS.split())),
    ("stem", words(d.STEMS)),
    ("symptom", itertools.chain(words(d.SYMPTOMS), combined(d.SYMPTOM_PLACES, d.SYMPTOM_LESIONS))),
])
write("drugs", "Drugs: generic and trade names, Chinese patent medicines, stems and classes, forms", [
    ("vaccine", words(g.VACCINES)),
    ("generic", words(g.GENERIC)),
    ("patent", words(g.PATENT)),
    ("stem", words(g.STEMS)),
    ("form", words(g.FORMS)),
])
write("examinations", "Examinations and laboratory items, operations and treatments, allergens", [
    ("laboratory", words(e.LABORATORY)),
    ("imaging", words(e.IMAGING)),
    ("procedure", words(e.PROCEDURES)),
])
write("allergens", "What people are allergic to", [("allergen", words(e.ALLERGENS))])
write("body-modifiers", "Places of the body and the words for course and degree that stand before a disease",
      [("modifier", words(e.BODY))])


def write_cues():
    c = health_cues
    points = {}
    for count, cues in ((3, c.RECORD), (2, c.CARE), (1, c.HINT), (-2, c.BOOK), (-1, c.GENERAL), (0, c.SILENT)):
        for cue in cues.split():
            points.setdefault(cue, count)
    for number, time in itertools.product(c.NUMERALS.split(), c.TIMES.split()):
        points.setdefault(number + time + "前", 2)
    with open(os.path.join(TABLES, "health-cues.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("# title: Words that tell whether a text speaks of the health of a person or of an illness as such\n")
        out.write("# source: compiled by the project\n")
        out.write(f"# date: {DATE}\n# licence: Apache-2.0\ncue\tpoints\n")
        for cue in sorted(points):
            out.write(f"{cue}\t{points[cue]}\n")
    print(f"health-cues: {len(points)} rows")


write_cues()
