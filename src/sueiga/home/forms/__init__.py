"""Forms of the joint pages."""
