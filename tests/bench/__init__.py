"""Benchmarks: ratios against something measured in the same run. `sh scripts/bench NAME` runs one."""
