"""Makes due_dates.csv: due dates that numpy's business days give, independently of WorkTime.

Run in the project's folder, with numpy: python3 Tests/WorkTimeTests/Golden/due_dates.py
A Saturday that is worked has no place in numpy's calendar; so all Saturdays count as business days, and those that are
not worked are holidays.
"""
import csv
import datetime
import random

import numpy

FIRST, LAST = numpy.datetime64("2018-12-01"), numpy.datetime64("2028-12-31")
rows = list(csv.DictReader(open("Resources/holidays.csv", encoding="utf-8")))
off = {numpy.datetime64(row["date"]) for row in rows if row["kind"] == "off"}
worked = {numpy.datetime64(row["date"]) for row in rows if row["kind"] == "worked"}
every_day = numpy.arange(FIRST, LAST)
saturdays = {day for day in every_day if day.astype(datetime.date).weekday() == 5}
calendar = numpy.busdaycalendar("1111110", sorted(off | (saturdays - worked)))


def begin(day, minute, end):
    """The day of reception: the next working day for what comes after the end or on a day of rest."""
    if numpy.is_busday(day, busdaycal=calendar) and minute <= end:
        return day
    return numpy.busday_offset(day + 1, 0, roll="forward", busdaycal=calendar)


def due(day, minute, limit):
    count, unit = limit
    if unit == "same day":
        return begin(day, minute, 15 * 60)
    if unit == "days":
        return numpy.busday_offset(day + count, 0, roll="forward", busdaycal=calendar)
    return numpy.busday_offset(begin(day, minute, 17 * 60), count, busdaycal=calendar)


dice = random.Random(20200817)
with open("Tests/WorkTimeTests/Golden/due_dates.csv", "w", encoding="utf-8", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["received", "limit", "due"])
    for _ in range(3000):
        day = numpy.datetime64("2019-01-01") + dice.randrange((numpy.datetime64("2027-10-01") - numpy.datetime64("2019-01-01")).astype(int))
        minute = dice.choice([dice.randrange(24 * 60), 15 * 60, 15 * 60 + 1, 17 * 60, 17 * 60 + 1, 9 * 60])
        unit = dice.choice(["working days", "working days", "days", "same day"])
        count = dice.choice([1, 2, 3, 5, 7, 10, 15, 20, 22, 25, 30, 45, 60])
        text = "same day" if unit == "same day" else f"{count} {unit if count > 1 else unit[:-1]}"
        out.writerow([f"{day}T{minute // 60:02}:{minute % 60:02}", text, str(due(day, minute, (count, unit)))])
