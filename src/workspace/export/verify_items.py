#!/usr/bin/env python3
"""Checks the record in an export against its log: python3 verify_items.py [FOLDER]

FOLDER is the folder of the export; without it, the folder that this file is in. Python 3.8 or newer, nothing else.
Run verify.py first: it shows that data/changes.jsonl is what was logged. This shows that
  - data/items.json says what these changes say: the same items, facts, merges and acquisitions, and no others,
  - data/objects and data/derivatives hold the bytes whose hashes were logged, and no others.
A withdrawal or a preference that came from a change held back is not shown to be right; such a reason reads "(withheld)".
It ends with 0 if all is as it should be, 1 if something is not, 2 if files are missing or cannot be read.
"""
import hashlib
import json
import pathlib
import sys

WITHHELD = "(withheld)"


class Logged:
    """What the shown changes say, played in their order."""

    def __init__(self, lines):
        self.items, self.facts, self.merges, self.acquisitions, self.derivatives = {}, {}, {}, {}, {}
        self.reasons = {}
        for line in lines:
            self.play(json.loads(line)["body"])

    def play(self, change):
        what = change["do"]
        if what == "add-item":
            self.items[change["item"]["id"]] = change["item"]
        elif what in ("add-fact", "revise-fact"):
            fact = change["fact"]
            self.facts[fact["id"]] = fact
            self.allow("prefer-fact", fact["id"], fact.get("preferred"))
        elif what == "prefer-fact":
            self.allow(what, change["fact"], {"reason": change["reason"]})
        elif what == "withdraw-fact":
            self.allow(what, change["fact"], change["reason"])
        elif what == "withdraw-item":
            self.allow(what, change["item"], change["reason"])
        elif what == "merge-items":
            self.merges[change["merge"]] = {"id": change["merge"], **{key: change[key] for key in ("from", "into", "reason")}}
        elif what == "undo-merge":
            self.merges[change["merge"]]["undone"] = change["reason"]
        elif what == "acquire":
            self.acquisitions[change["acquisition"]["id"]] = change["acquisition"]
        elif what == "derive":
            self.derivatives[change["derivative"]["id"]] = change["derivative"]
        elif what == "erase":
            self.erase(change["target"])

    def allow(self, what, name, reason):
        self.reasons.setdefault((what, name), []).append(reason)

    def gave(self, what, name, reason):
        return reason is None or reason in (WITHHELD, {"reason": WITHHELD}) or reason in self.reasons.get((what, name), [])

    def erase(self, target):
        if "fact" in target:
            self.facts.pop(target["fact"], None)
            return
        for kept in (self.acquisitions, self.derivatives):
            for name in [name for name, one in kept.items() if one.get("object") == target["object"]]:
                del kept[name]


def without(names, value):
    return {key: one for key, one in value.items() if key not in names}


def by_id(values, what, wrong):
    found = {}
    for value in values:
        if value["id"] in found:
            wrong.append(f"{what} {value['id']} stands there twice")
        found[value["id"]] = value
    return found


def compare(what, told, logged, wrong):
    for name in sorted(told.keys() | logged.keys()):
        if name not in logged:
            wrong.append(f"{what} {name}: the log does not know it")
        elif name not in told:
            wrong.append(f"{what} {name}: the log has it, and it is missing")
        elif told[name] != logged[name]:
            wrong.append(f"{what} {name}: is not what the log says")


def check_items(record, logged, wrong):
    items = by_id(record["items"], "item", wrong)
    facts = by_id([fact for item in record["items"] for fact in item["facts"]], "fact", wrong)
    acquisitions = by_id([one for item in record["items"] for one in item.get("acquisitions", [])], "acquisition", wrong)
    state = ("preferred", "withdrawn")
    compare("item", {name: {"id": name, "kind": one["kind"]} for name, one in items.items()}, logged.items, wrong)
    compare("fact", {name: without(state, one) for name, one in facts.items()}, {name: without(state, one) for name, one in logged.facts.items()}, wrong)
    compare("acquisition", acquisitions, {name: without(("object",), one) for name, one in logged.acquisitions.items()}, wrong)
    compare("merge", by_id(record["merges"], "merge", wrong), logged.merges, wrong)
    for item in record["items"]:
        wrong += [f"fact {fact['id']}: stands at another item" for fact in item["facts"] if fact["about"] != item["id"]]
        wrong += [f"acquisition {one['id']}: stands at another item" for one in item.get("acquisitions", []) if one["exhibit"] != item["id"]]
        if not logged.gave("withdraw-item", item["id"], item.get("withdrawn")):
            wrong.append(f"item {item['id']}: the log gives no such reason for withdrawing it")
    for name, fact in facts.items():
        if not logged.gave("prefer-fact", name, fact.get("preferred")) or not logged.gave("withdraw-fact", name, fact.get("withdrawn")):
            wrong.append(f"fact {name}: the log gives no such reason for preferring or withdrawing it")
    return f"{len(items)} items, {len(facts)} facts, {len(acquisitions)} acquisitions"


def hash_of(path):
    value = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            value.update(block)
    return value.hexdigest()


def check_files(folder, what, logged, wrong):
    here = sorted(folder.rglob("*")) if folder.exists() else []
    hashes = {path: hash_of(path) for path in here if path.is_file()}
    wrong += [f"{path}: its bytes are not those of its name" for path, value in hashes.items() if path.name.split(".")[0] != value]
    wrong += [f"{path}: the log does not know these bytes" for path, value in hashes.items() if value not in logged]
    wrong += [f"{what} {value}: the log has it, and it is missing" for value in sorted(logged - set(hashes.values()))]
    return f"{len(hashes)} {what}s"


def main(arguments):
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        print(__doc__)
        return 2
    data = (pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parent) / "data"
    wrong = []
    try:
        logged = Logged((data / "changes.jsonl").read_text("utf-8").split("\n")[:-1])
        record = json.loads((data / "items.json").read_text("utf-8"))
        told = [
            check_items(record, logged, wrong),
            check_files(data / "objects", "original", {one["sha256"] for one in logged.acquisitions.values()}, wrong),
            check_files(data / "derivatives", "derivative", {one["sha256"] for one in logged.derivatives.values() if "sha256" in one}, wrong),
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"CANNOT BE READ: {error!r}")
        return 2
    print("\n".join(["checked:"] + [f"  {line}" for line in told]))
    print("\n".join(["WRONG:"] + [f"  {line}" for line in wrong] if wrong else ["all as it should be"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
