"""From the registers' files to the registry: fetch, keep, read, stage, compare, apply, report."""
