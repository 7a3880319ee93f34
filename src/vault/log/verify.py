#!/usr/bin/env python3
"""Checks the log in an export: python3 verify.py [FOLDER] [--older CHECKPOINT]...

FOLDER is the folder of the export; without it, the folder that this file is in. Python 3.8 or newer, nothing else.
It recomputes, with SHA-256 alone (RFC 6962):
  - the commitment of every change shown in data/changes.jsonl,
  - the leaf of every entry in data/custody.jsonl, and from all leaves the root in proofs/checkpoint,
  - every proof that an entry is in the log (proofs/*.tlog-proof),
  - that the log still holds every older state: proofs/checkpoint-* and those given with --older.
It does NOT check who signed the checkpoint, nor when it was stamped: VERIFY.txt says how openssl does that.
It ends with 0 if all is as it should be, 1 if something is not, 2 if files are missing or cannot be read.
"""
import base64
import hashlib
import json
import pathlib
import re
import sys

ENTRY = re.compile(rb'\{"head":(\{.*\}),"salt":"([0-9a-f]{64})"\}')
WITHHELD = re.compile(rb'\{"index":(0|[1-9]\d*),"leaf":"([0-9a-f]{64})"\}')
CHANGE = re.compile(rb'\{"body":(.*),"entry":(0|[1-9]\d*),"salt":"([0-9a-f]{64})","step":(0|[1-9]\d*)\}')
INCLUSION = re.compile(r"c2sp\.org/tlog-proof@v1\n(?:extra [^\n]*\n)?index (0|[1-9]\d*)\n((?:[^\n]+\n)*)\n(.*)", re.S)
CONSISTENCY = re.compile(r"old (0|[1-9]\d*)\n((?:[^\n]+\n)*)\n(.*)", re.S)
CHECKPOINT = re.compile(r"([^\n]+)\n(0|[1-9]\d*)\n([^\n]{44})\n(?:[^\n]+\n)*\n(?:\u2014 [^\n]+\n)+")


class Unreadable(Exception):
    """A file is missing or is not what it should be."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def node(left, right):
    return sha256(b"\x01", left, right)


def root_of(leaves):
    """The root over leaf hashes: neighbours are joined, an odd one is carried up (RFC 6962, 2.1)."""
    if not leaves:
        return sha256()
    while len(leaves) > 1:
        joined = [node(leaves[i], leaves[i + 1]) for i in range(0, len(leaves) - 1, 2)]
        leaves = joined + leaves[len(leaves) & ~1:]
    return leaves[0]


def included(leaf, index, size, proof, root):
    """RFC 9162, 2.1.3.2"""
    if index >= size:
        return False
    fn, sn, value = index, size - 1, leaf
    for step in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            value = node(step, value)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            value = node(value, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and value == root


def extends(older, newer, proof, older_root, newer_root):
    """RFC 9162, 2.1.4.2; the empty log is the beginning of every log."""
    if older == 0:
        return not proof and older_root == sha256()
    if older >= newer:
        return older == newer and not proof and older_root == newer_root
    path = ([older_root] if older & (older - 1) == 0 else []) + proof
    if not path:
        return False
    fn, sn = older - 1, newer - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for step in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(step, fr), node(step, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == older_root and sr == newer_root


def read_hash(text, where):
    try:
        value = base64.b64decode(text, validate=True)
    except ValueError:
        value = b""
    if len(value) != 32 or base64.b64encode(value).decode() != text:
        raise Unreadable(f"{where}: {text!r} is no hash")
    return value


def read_text(path):
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path}: {error}") from error


def read_checkpoint(text, where):
    found = CHECKPOINT.fullmatch(text)
    if not found:
        raise Unreadable(f"{where}: no checkpoint")
    return found[1], int(found[2]), read_hash(found[3], where)


def read_proof(pattern, path):
    found = pattern.fullmatch(read_text(path))
    if not found:
        raise Unreadable(f"{path}: no proof")
    return int(found[1]), [read_hash(line, path) for line in found[2].splitlines()], read_checkpoint(found[3], path)


def read_lines(path):
    try:
        return path.read_bytes().split(b"\n")[:-1]
    except OSError as error:
        raise Unreadable(f"{path}: {error}") from error


def named_once(pairs):
    """An object that named something twice would say one thing to one reader and another to the next."""
    if len(dict(pairs)) < len(pairs):
        raise Unreadable(f"named twice in one object: {pairs}")
    return dict(pairs)


def read_entries(path):
    """Leaf hash by place, and the commitments of the entries that are shown."""
    leaves, commitments = {}, {}
    for number, line in enumerate(read_lines(path), 1):
        shown, withheld = ENTRY.fullmatch(line), WITHHELD.fullmatch(line)
        if shown:
            head = json.loads(shown[1], object_pairs_hook=named_once)
            index = head["index"]
            leaf = sha256(b"\x00", sha256(bytes.fromhex(shown[2].decode()), shown[1]))
            commitments[index] = head["changes"]
        elif withheld:
            index, leaf = int(withheld[1]), bytes.fromhex(withheld[2].decode())
        else:
            raise Unreadable(f"{path}, line {number}: no entry")
        if index in leaves:
            raise Unreadable(f"{path}, line {number}: entry {index} stands here twice")
        leaves[index] = leaf
    return leaves, commitments


def check_changes(path, commitments, wrong):
    count = 0
    for number, line in enumerate(read_lines(path) if path.exists() else [], 1):
        found = CHANGE.fullmatch(line)
        if not found:
            raise Unreadable(f"{path}, line {number}: no change")
        json.loads(found[1], object_pairs_hook=named_once)
        entry, step = int(found[2]), int(found[4])
        commitment = sha256(bytes.fromhex(found[3].decode()), found[1]).hex()
        logged = commitments.get(entry, [])
        if step >= len(logged) or logged[step] != commitment:
            wrong.append(f"{path}, line {number}: change {step} of entry {entry} is not the one that was logged")
        count += 1
    return count


def check_log(folder, older_files):
    """All that is wrong, and what was checked."""
    wrong, told = [], []
    proofs = folder / "proofs"
    origin, size, root = read_checkpoint(read_text(proofs / "checkpoint"), proofs / "checkpoint")
    leaves, commitments = read_entries(folder / "data" / "custody.jsonl")
    complete = len(leaves) == size and all(index < size for index in leaves)
    ordered = [leaves[index] for index in range(size)] if complete else []
    if complete and root_of(ordered) != root:
        wrong.append("data/custody.jsonl: these entries are not those of the checkpoint")
    told.append(f"log {origin}: {size} entries, {len(leaves)} here, {len(commitments)} shown")
    told.append(f"{check_changes(folder / 'data' / 'changes.jsonl', commitments, wrong)} changes against their commitments")

    known, proven = {(origin, size, root)}, set()
    older_states = sorted(proofs.glob("checkpoint-*[0-9]")) + older_files
    for path in older_states:
        state = read_checkpoint(read_text(path), path)
        if check_older(path, state, (origin, size, root), ordered if complete else None, proofs, wrong):
            known.add(state)
    told.append(f"{len(older_states)} older states of the log")

    for path in sorted(proofs.glob("*.tlog-proof")):
        index, proof, state = read_proof(INCLUSION, path)
        if state not in known:
            wrong.append(f"{path}: leads to a checkpoint that is not this log's")
        elif index not in leaves or not included(leaves[index], index, state[1], proof, state[2]):
            wrong.append(f"{path}: does not show entry {index} to be in the log")
        else:
            proven.add(index)
    told.append(f"{len(proven)} entries by proofs of their own")
    if not complete:
        wrong += [f"entry {index}: neither the whole log nor a proof shows it to be in the log" for index in sorted(set(leaves) - proven)]
    return wrong, told


def check_older(path, older, newest, leaves, proofs, wrong):
    """Whether the log still holds all that an older checkpoint counted."""
    if older[0] != newest[0]:
        wrong.append(f"{path}: of another log, {older[0]}")
    elif older[1] > newest[1]:
        wrong.append(f"{path}: counts {older[1]} entries, and the log has only {newest[1]}")
    elif leaves is not None:
        if root_of(leaves[: older[1]]) == older[2]:
            return True
        wrong.append(f"{path}: its {older[1]} entries are not those of the log today: THE LOG WAS REWRITTEN")
    else:
        file = proofs / f"{older[1]}.tlog-consistency"
        if not file.exists():
            wrong.append(f"{path}: no {file} shows that the log only grew since; ask for it")
            return False
        size, proof, state = read_proof(CONSISTENCY, file)
        if size == older[1] and state == newest and extends(size, newest[1], proof, older[2], newest[2]):
            return True
        wrong.append(f"{path}: {file} does not show that the log only grew since")
    return False


def main(arguments):
    older, folders = [], []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--older":
            older.append(pathlib.Path(next(rest, "")))
        elif argument.startswith("-") or folders:
            print(__doc__)
            return 0 if argument in ("-h", "--help") else 2
        else:
            folders.append(argument)
    folder = pathlib.Path(folders[0]) if folders else pathlib.Path(__file__).resolve().parent
    try:
        wrong, told = check_log(folder, older)
    except (Unreadable, ValueError, KeyError, TypeError) as error:
        print(f"CANNOT BE READ: {error}")
        return 2
    print("\n".join(["checked:"] + [f"  {line}" for line in told]))
    print("\n".join(["WRONG:"] + [f"  {line}" for line in wrong] if wrong else ["all as it should be"]))
    print("not checked here: who signed the checkpoint, and when (see VERIFY.txt)")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
