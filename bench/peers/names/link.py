"""link.py ROWS CLUSTERS: links the rows of a CSV file with Splink on DuckDB, from a loaded table to clusters.

Written as Splink's own tutorials do it: blocking rules on exact values, Jaro-Winkler on names with term frequencies, u by random
sampling, m by expectation maximisation, clusters by a threshold. Writes each row's cluster to a CSV file, and what it took as JSON.
"""

import json
import logging
import resource
import sys
from time import perf_counter

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THRESHOLD = 0.95

connection = duckdb.connect()
connection.execute("SET threads = 2")
connection.execute("SET memory_limit = '4GB'")
connection.execute(
    "CREATE TABLE records AS SELECT * FROM read_csv(?, header = true, columns = {'unique_id': 'VARCHAR', 'first': 'VARCHAR', "
    "'middle': 'VARCHAR', 'last': 'VARCHAR', 'born': 'VARCHAR', 'age': 'INTEGER', 'sex': 'VARCHAR', 'place': 'VARCHAR'})",
    [sys.argv[1]],
)

# As in ours, an age says nothing where both days of birth are known.
born = cl.CustomComparison(
    output_column_name="born",
    comparison_levels=[
        cll.CustomLevel("born_l = born_r", "same day").configure(m_probability=0.9),
        cll.CustomLevel("abs(date_diff('day', try_cast(born_l as date), try_cast(born_r as date))) <= 3", "within three days"),
        cll.CustomLevel("born_l is not null and born_r is not null and left(born_l, 4) = left(born_r, 4)", "same year"),
        cll.CustomLevel("born_l is not null and born_r is not null", "other days"),
        cll.CustomLevel("age_l = age_r", "same age"),
        cll.CustomLevel("abs(age_l - age_r) <= 1", "a year apart"),
        cll.ElseLevel(),
    ],
)
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        cl.JaroWinklerAtThresholds("first", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("middle", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("last", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        born,
        cl.ExactMatch("sex"),
        cl.ExactMatch("place").configure(term_frequency_adjustments=True),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("born", "place"),
        block_on("first", "last", "place"),
        block_on("first", "middle", "last"),
        block_on("first", "born"),
        block_on("last", "born"),
        block_on("last", "place", "age"),
        block_on("first", "place", "age"),
    ],
)

start = perf_counter()
linker = Linker(DuckDBAPI(connection=connection).register("records"), settings, log_level=logging.ERROR)
linker.training.estimate_probability_two_random_records_match([block_on("first", "last", "born")], recall=0.6)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("born", "place"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first", "middle", "last"))
predictions = linker.inference.predict(threshold_match_probability=0.5)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=THRESHOLD)
milliseconds = (perf_counter() - start) * 1000

table = clusters.physical_name
connection.execute(f"COPY (SELECT unique_id, cluster_id FROM {table} ORDER BY unique_id) TO '{sys.argv[2]}' (HEADER false)")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"milliseconds": milliseconds, "peakMegabytes": peak}))
