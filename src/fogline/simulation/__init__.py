"""Simulation: wars with known truth, to measure what fogline believes against what was so."""

from fogline.simulation.plan import Plan, PlanError, harsh
from fogline.simulation.war import War, simulate

__all__ = ["Plan", "PlanError", "War", "harsh", "simulate"]
