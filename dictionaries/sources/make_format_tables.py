#!/usr/bin/env python3
"""Writes the tables that format-preserving tokens count with (format-*.tsv), out of the tables of facts beside them.

    python3 make_format_tables.py

A token is a number in a table: a row more or less, and no token of before can be had back. So these tables are frozen: edition 1 was
written once, from the tables of facts as they were on the date that it bears, and stays as it is while those grow. A further edition
is a set of tables of other names. The library refuses a table that has been changed.
"""
import collections
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "src", "main", "tables")
DATE = "2026-11-22"

# Characters of given names that lists of names lack: jade, water, sun and trees.
MORE = """
瑀珞玙玚玢玦玧玭玹珈珉珋珐珑珒珖珙珝珣珧珮珲琀琁琇琎琏琐琚琫琭琮琯琲琵瑁瑂瑃瑅瑑瑒瑗瑚瑝瑟瑢瑧瑨瑰瑱瑳瑷瑸璀璁璃璆璈璎璒璜璠璨璩璪璬璮璱璲璺
沄沆沔沘沚沨沩泇泈泊泔泖泜泠泫泷泾洄洇洎洢洣洤洧洨洮洳洸洹洺浈浐浔浙浠浣浥浯浰浵浼涂涌涑涔涘涟涢涧涪涴涿淅淏淓淖淙淞淩淯渌渑渚渟渥渫湉湍湎湑湓湔湛
湜湝湟湲湴溆溇溍溦溧溯溱溶滁滃滆滇滋滏滦滪滮漉漕漳漵漷潆潋潍潏潓潞潦潭潴潵潺潾澂澈澐澔澧澴澶澹濋濎濡濮濯瀍瀞瀼
杳枢柃柘柚柠柽栀栎栖桉桔梧棨棪椒椰椿楀楒楝楹榉榛榭槐槿樨橙橦檐檬檩昃昙昜昝昞昡昤昨昫昳昴晁晅晊晌晐晙晛晞晢晤晰晷晹晼暅暇暎暐暕暝暠暧暲暹暾曈曚曜曩
"""

# Characters at which the reader of names takes a name to end, or behind which it takes no word for a name.
NOT_GIVEN = set("的是在于和与及或为被将把对向等从到由因自曾任已经系称说并也都就不未部处室局厂店站某男女")

# What gives an address its form; it stays (HanAddresses).
STRUCTURE = set(
    "省市县区旗盟州镇乡村街道路巷弄胡同里号栋幢座楼层室单元组队户房铺门期院园苑小社校库厂景发新庄屯坊段大厦广场城自治特别行政"
    "〇零一二三四五六七八九十百千两甲乙丙丁东西南北中")

TIER = 1000


def table(name):
    with open(os.path.join(TABLES, name + ".tsv"), encoding="utf-8") as f:
        lines = [line.rstrip("\n") for line in f if not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"))) for line in lines[1:]]


def write(name, title, source, licence, columns, rows):
    with open(os.path.join(TABLES, name + ".tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# title: {title}\n# source: {source}\n# date: {DATE}\n# licence: {licence}\n")
        out.write("\t".join(columns) + "\n")
        for row in rows:
            out.write("\t".join(row) + "\n")
    print(f"{name}: {len(rows)} rows")


def regions():
    codes = sorted({row["code"] for row in table("divisions") if not row["code"].endswith("00")})
    write("format-regions", "Codes of counties that were ever in force (GB/T 2260), which tokens count with; edition 1, frozen",
          "the table divisions of 2026-11-22", "MIT; ISC", ["code"], [[c] for c in codes])


def segments():
    rows = sorted([row["prefix"], row["length"]] for row in table("mobile-segments"))
    write("format-segments", "Mobile number segments, which tokens count with; edition 1, frozen",
          "the table mobile-segments of 2026-11-22", "Apache-2.0", ["prefix", "length"], rows)


def areas():
    rows = sorted([row["code"], row["lengths"]] for row in table("area-codes"))
    write("format-areas", "Telephone area codes, which tokens count with; edition 1, frozen",
          "the table area-codes of 2026-11-22", "Apache-2.0", ["code", "lengths"], rows)


def han(text):
    return all("\u4e00" <= c <= "\u9fff" for c in text)


def words_that_are_no_names():
    path = os.path.join(HERE, "../../core/src/main/java/io/tuomin/entity/PersonName.java")
    with open(path, encoding="utf-8") as f:
        block = re.search(r'WORDS = WordList\.of\("""(.*?)"""', f.read(), re.S).group(1)
    return sorted({w.strip() for w in re.split(r"[,\n]", block) if w.strip() and han(w.strip())})


def names():
    """The frequent ones first: tokens keep whether a surname is among the first hundred, and a character among the first 700."""
    ranks = {}
    for row in table("surnames"):
        if han(row["surname"]):
            ranks[row["surname"]] = min(int(row["rank"]), ranks.get(row["surname"], 1000))
    surnames = sorted(ranks, key=lambda s: (ranks[s], s))
    characters = table("name-characters")
    counts = {r["character"]: int(r["first"]) + int(r["second"]) + int(r["only"]) for r in characters}
    given = {c for c in counts if counts[c] > 0} | set(MORE) - {"\n"}
    foreign = sorted((r for r in characters if int(r["foreign"]) > 0), key=lambda r: (-int(r["foreign"]), r["character"]))
    foreign = [r["character"] for r in foreign if r["character"] not in NOT_GIVEN][:256]
    rows = [[s, "surname"] for s in surnames if len(s) == 1]
    rows += [[s, "compound"] for s in surnames if len(s) == 2]
    rows += [[c, "given"] for c in sorted(given - NOT_GIVEN, key=lambda c: (-counts.get(c, 0), c)) if han(c)]
    rows += [[c, "foreign"] for c in sorted(foreign)]
    rows += [[w, "word"] for w in words_that_are_no_names()]
    write("format-names", "Surnames, characters of given names and of names of other languages, and words that look like names,"
          " which tokens count with; edition 1, frozen",
          "the tables surnames and name-characters of 2026-11-22; lists compiled by the project", "Apache-2.0",
          ["text", "kind"], rows)


def characters():
    """Characters of place names first, the most frequent before the others, then those of running text."""
    places = collections.Counter()
    for row in table("towns") + table("divisions"):
        places.update(row["name"])
    text = {r["character"]: int(r["text"]) for r in table("name-characters")}
    words = collections.Counter()
    for row in table("words"):
        words.update(next(iter(row.values())))
    known = [c for c in set(places) | set(text) | set(words) if len(c) == 1 and han(c) and c not in STRUCTURE]
    known.sort(key=lambda c: (-places[c] if places[c] > 1 else 0, -text.get(c, 0), -words[c], c))
    whole = len(known) // TIER * TIER
    write("format-characters", "Characters of addresses by frequency, a thousand to a tier, which tokens count with; edition 1, frozen",
          "the tables towns, divisions, name-characters and words of 2026-11-22", "MIT; ISC; Apache-2.0",
          ["character"], [[c] for c in known[:whole]])


if __name__ == "__main__":
    regions()
    segments()
    areas()
    names()
    characters()
