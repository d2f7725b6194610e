"""Measuring: what a reader finds against what a careful person marked."""
