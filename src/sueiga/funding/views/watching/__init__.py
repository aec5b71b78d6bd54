"""The office's pages of watched sites and of calls of others."""
