"""Speed and memory of fogline, as ratios against named peers measured in the same run."""
