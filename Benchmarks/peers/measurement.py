"""What a peer prints in the end."""
import json, re, time


def print_measurement(count, wall, cpu):
    """Of so much work, begun at these readings of the clocks. The most memory that this process had: ru_maxrss would have
    that of the program that started it too."""
    peak = int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) * 1024
    print(json.dumps({"count": count, "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu,
                      "peak": peak}))
