"""Reads feeds and calendars from stdin as readers do that are not ours, and says on stdout what they understood."""

import json
import sys
import warnings

import feedparser
import icalendar

warnings.simplefilter("error")


def feed(name, text, content_type):
    parsed = feedparser.parse(text.encode(), response_headers={"content-type": content_type, "content-location": name})
    return {
        "bozo": int(parsed.bozo),
        "problem": str(parsed.get("bozo_exception", "")),
        "version": parsed.version,
        "title": parsed.feed.title,
        "id": parsed.feed.get("id", ""),
        "updated": stamp(parsed.feed.updated_parsed),
        "self": [link.href for link in parsed.feed.links if link.rel == "self"],
        "entries": [entry(it) for it in parsed.entries],
    }


def entry(it):
    content = it.content[0].value if "content" in it else it.summary
    return {
        "id": it.id,
        "title": it.title,
        "link": it.link,
        "published": stamp(it.published_parsed),
        "updated": stamp(it.updated_parsed),
        "tags": [tag.term for tag in it.get("tags", [])],
        "content": content,
    }


def stamp(parsed):
    return "%04d-%02d-%02dT%02d:%02d:%02d.000Z" % parsed[:6]


def calendar(text):
    parsed = icalendar.Calendar.from_ical(text)
    return {
        "problems": [str(it) for component in parsed.walk() for it in component.errors],
        "name": str(parsed.get("X-WR-CALNAME", "")),
        "method": str(parsed.get("METHOD")),
        "events": [event(it) for it in parsed.walk("VEVENT")],
    }


def event(it):
    return {
        "uid": str(it["UID"]),
        "summary": str(it["SUMMARY"]),
        "description": str(it.get("DESCRIPTION", "")),
        "status": str(it["STATUS"]),
        "sequence": int(it["SEQUENCE"]),
        "start": instant(it.decoded("DTSTART")),
        "end": instant(it.decoded("DTEND")),
        "changed": instant(it.decoded("LAST-MODIFIED")),
        "url": str(it["URL"]),
    }


def instant(at):
    return stamp(at.utctimetuple())


asked = json.load(sys.stdin)
json.dump(
    {
        "feeds": {name: feed(name, it["text"], it["type"]) for name, it in asked["feeds"].items()},
        "calendars": {name: calendar(text) for name, text in asked["calendars"].items()},
    },
    sys.stdout,
)
