#!/usr/bin/env python3
"""Writes the tables that the model for names reads, of ../src/main/tables, out of the lists in names/ and of registry packages.

    org.lionsoul:jcseg-core:2.6.3, com.apifan.common:common-random:1.0.21   # unzip each into DIR/<artifact>
    python3 make_name_tables.py DIR NEWS

NEWS is the raw text of television news that training/src/main/open-data.tsv names: characters are counted in it. The lists are
compiled by the project: known people, parts of names of other languages, brands, titles, words that look like names. The classes of
words (word-classes.tsv) are computed by io.tuomin.training.WordClasses. The same input always gives the same bytes.
"""
import collections
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "src", "main", "tables")
LISTS = os.path.join(HERE, "names")
DATE = "2026-11-22"
LEXICONS = ["main", "place", "nation", "time", "stopword", "festival", "company", "org", "cn-mz", "units", "live"]
LONGEST = 8


def is_han(character):
    return 0x4E00 <= ord(character) <= 0x9FFF


def lines(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]


def write(name, title, source, columns, rows):
    with open(os.path.join(TABLES, name + ".tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# title: {title}\n# source: {source}\n# date: {DATE}\n# licence: Apache-2.0\n")
        out.write("\t".join(columns) + "\n")
        for row in rows:
            out.write("\t".join(map(str, row)) + "\n")
    print(f"{name}: {len(rows)} rows")


def surnames():
    return {line.split("\t")[0] for line in lines(TABLES, "surnames.tsv") if not line.startswith("surname")}


def characters(packages, news):
    known = surnames()
    first, second, only, foreign, text = (collections.Counter() for _ in range(5))
    for name in sorted(set(lines(LISTS, "figures.txt"))):
        length = 2 if len(name) > 2 and name[:2] in known else 1 if name[0] in known else 0
        given = name[length:] if length else ""
        if len(given) == 1:
            only[given] += 1
        elif len(given) == 2:
            first[given[0]] += 1
            second[given[1]] += 1
    for file, counter, weight in (("dname-1", first, 3), ("dname-2", second, 3), ("sname", only, 2)):
        for line in lines(packages, "jcseg-core-2.6.3", "lexicon", f"lex-{file}.lex"):
            if not line.startswith("CN_"):
                counter[line[0]] += weight
    for file in ("male", "female"):
        for line in lines(packages, "common-random-1.0.21", f"{file}-first-names-cn.txt"):
            for character in line:
                for counter in (first, second, only):
                    counter[character] += 1
    for name in set(lines(LISTS, "foreign-names.txt")):
        foreign.update(name)
    for line in lines(news):
        text.update(filter(is_han, line))
    every = sorted(c for c in set().union(first, second, only, foreign, text) if len(c) == 1 and is_han(c))
    write(
        "name-characters",
        "Characters of given names and of names of other languages: how often each stands in lists of names, and in running text",
        "compiled by the project; Maven org.lionsoul:jcseg-core 2.6.3; Maven com.apifan.common:common-random 1.0.21;"
        " counts over television news",
        ["character", "text", "first", "second", "only", "foreign"],
        [[c, text[c], first[c], second[c], only[c], foreign[c]] for c in every],
    )


def words_of_names():
    kinds = collections.defaultdict(set)
    for file, kind in (("foreign-names", "F"), ("figures", "P"), ("brands", "B"), ("korean-vietnamese", "K"), ("lookalike-words", "w")):
        for word in lines(LISTS, file + ".txt"):
            if 2 <= len(word) <= LONGEST and "\t" not in word:
                kinds[word].add(kind)
    for line in lines(LISTS, "japanese-names.txt"):
        name, part = line.split("\t")[:2]
        if 2 <= len(name) <= LONGEST:
            kinds[name].add("J" if part.startswith("s") else "G")
    titles = {"before": "b", "after": "a", "verb": "v", "prep": "p", "kin": "k"}
    for line in lines(LISTS, "titles.tsv"):
        parts = line.split("\t")
        if len(parts) > 1 and len(parts[0]) <= LONGEST:
            kinds[parts[0]].add(titles[parts[1]])
    write(
        "name-words",
        "Words in and around names: F parts of names of other languages, P known people, B brands and organisations, J and G Japanese"
        " surnames and given names, K Korean and Vietnamese names, w words that look like names, b titles before and a behind names,"
        " v verbs of people, p words with people as objects, k kin",
        "compiled by the project",
        ["word", "kinds"],
        [[word, "".join(sorted(kinds[word]))] for word in sorted(kinds)],
    )


def lexicon(packages):
    words = set()
    for name in LEXICONS:
        for line in lines(packages, "jcseg-core-2.6.3", "lexicon", f"lex-{name}.lex"):
            parts = line.split("/")
            word = parts[0]
            if 2 <= len(word) <= 6 and all(map(is_han, word)):
                if not (name == "main" and len(parts) > 1 and parts[1].startswith("nr")):
                    words.add(word)
    write(
        "words",
        "Words of Chinese, without names of persons",
        "Maven org.lionsoul:jcseg-core 2.6.3",
        ["word"],
        [[word] for word in sorted(words)],
    )


if __name__ == "__main__":
    characters(sys.argv[1], sys.argv[2])
    words_of_names()
    lexicon(sys.argv[1])
