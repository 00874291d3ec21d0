"""Raw limit: one writer, one small row a commit, SQLite with WAL and synchronous=FULL. Arguments: FILE COUNT."""
import json, os, sqlite3, sys, time

path, count = sys.argv[1], int(sys.argv[2])
for name in (path, path + "-wal", path + "-shm"):
    if os.path.exists(name):
        os.remove(name)
db = sqlite3.connect(path, isolation_level=None)
db.execute("PRAGMA journal_mode=WAL")
db.execute("PRAGMA synchronous=FULL")
db.execute("CREATE TABLE entries (id INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT")
line = "x" * 300
wall, cpu = time.perf_counter(), time.process_time()
for _ in range(count):
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO entries (line) VALUES (?)", (line,))
    db.execute("COMMIT")
print(json.dumps({"count": count, "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))
