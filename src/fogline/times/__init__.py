"""Words that tell a time, found in text; resolution turns them into days."""

from fogline.times.events import Event, events
from fogline.times.finding import times_in

__all__ = ["Event", "events", "times_in"]
