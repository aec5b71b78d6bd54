"""The demonstration's programmes and calls, modelled on real families and marked as examples."""
