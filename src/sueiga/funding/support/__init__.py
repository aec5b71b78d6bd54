"""Support received, what organisations state, areas and questions: what their pages and facts are made of."""
