"""What people type on the registry's pages, parsed and checked; one module a noun."""
