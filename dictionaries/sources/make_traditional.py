#!/usr/bin/env python3
"""Writes core's table of traditional characters out of OpenCC's.

    npm pack opencc@1.4.2            # unpack it into DIR/opencc
    python3 make_traditional.py DIR

Taken are characters that simplified writing does not use: not those that GB 2312 holds and that OpenCC lets stay as they are in some
words (乾, 徵), nor those that it lets stay and that are names' characters everywhere (昇); but for two that hardly ever do.
"""
import os
import sys

TABLE = "../../core/src/main/resources/io/tuomin/dictionary/traditional.tsv"
HARDLY_EVER_STAY = "於祕"


def main(folder):
    rows = {}
    with open(os.path.join(folder, "opencc", "data", "dictionary", "TSCharacters.txt"), encoding="utf-8") as lines:
        for line in lines:
            key, _, values = line.rstrip("\n").partition("\t")
            first, *others = values.split(" ")
            units = len((key + first).encode("utf-16-le")) // 2
            stays = key in others and key not in HARDLY_EVER_STAY
            if not line.startswith("#") and units == 2 and key != first and not stays:
                rows[key] = first
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), TABLE), "w", encoding="utf-8", newline="\n") as out:
        out.write("# title: Traditional characters that simplified writing does not use, with the simplified ones\n")
        out.write("# source: npm opencc 1.4.2 (TSCharacters)\n# date: 2026-09-08\n# licence: Apache-2.0\n")
        out.write("traditional\tsimplified\n")
        out.writelines(f"{key}\t{rows.get(value, value)}\n" for key, value in sorted(rows.items()))  # 薴, 苧, 苎
    print(len(rows), "rows")


if __name__ == "__main__":
    main(sys.argv[1])
