"""pairs.py FILE WARM: compares the pairs of names of a JSON file with nomenklatura's logic-v2, once and again; the first ones
only warm up. Milliseconds as JSON.

Entities are made before the clock starts. Their names are taken apart when they are first compared, and kept by the library
for as long as it keeps them.
"""

import json
import sys
from time import perf_counter

from followthemoney import model
from nomenklatura.matching.logic_v2.model import LogicV2
from nomenklatura.matching.logic_v2.names.match import name_match

with open(sys.argv[1], encoding="utf-8") as file:
    pairs = json.load(file)

entities = {}
for name in {name for pair in pairs for name in pair}:
    entities[name] = model.get_proxy({"id": str(len(entities)), "schema": "Person", "properties": {"name": [name]}})
asked = [(entities[one], entities[other]) for one, other in pairs]
warm = int(sys.argv[2])
config = LogicV2.default_config()


def took(pairs) -> float:
    start = perf_counter()
    for one, other in pairs:
        name_match(one, other, config)
    return (perf_counter() - start) * 1000


took(asked[:warm])
print(json.dumps({"first": took(asked[warm:]), "again": took(asked[warm:])}))
