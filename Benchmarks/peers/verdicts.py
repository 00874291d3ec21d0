"""pm4py replays a log on the net of the prescribed process; traces that are equal are replayed once. Argument: CSV."""
import json, sys, time

import pandas
import pm4py
from pm4py.objects.petri_net.obj import Marking, PetriNet
from pm4py.objects.petri_net.utils.petri_utils import add_arc_from_to

course = ["drafted", "sent_for_review", "format_approved", "submitted", "leader_signed", "numbered", "registered",
          "sealed", "issued"]
net = PetriNet("process")


def transition(name, label, start, end):
    step = PetriNet.Transition(name, label)
    net.transitions.add(step)
    add_arc_from_to(start, step, net)
    add_arc_from_to(step, end, net)


places = [PetriNet.Place(f"p{index}") for index in range(len(course) + 1)]
net.places.update(places)
for index, name in enumerate(course):
    transition(name, f"document.{name}", places[index], places[index + 1])
    for aside in ("opened", "commented"):
        transition(f"{aside}{index}", f"document.{aside}", places[index], places[index])
transition("revised", "document.revised", places[1], places[1])
transition("returned", "document.returned", places[2], places[1])

log = pandas.read_csv(sys.argv[1])
log["time"] = pandas.to_datetime(log["time"], unit="s", utc=True)
log["case"] = log["case"].astype(str)
log = pm4py.format_dataframe(log, case_id="case", activity_key="activity", timestamp_key="time")
wall, cpu = time.perf_counter(), time.process_time()
found = pm4py.conformance_diagnostics_token_based_replay(
    log, net, Marking({places[0]: 1}), Marking({places[-1]: 1}))
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
print(json.dumps({"count": len(log), "wall": wall, "cpu": cpu,
                  "fitting": sum(case["trace_is_fit"] for case in found) / len(found)}))
