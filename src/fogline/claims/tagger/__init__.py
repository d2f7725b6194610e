"""The tagger: who said what, read by a small network on the CPU."""
