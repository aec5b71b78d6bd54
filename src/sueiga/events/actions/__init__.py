"""What is done with events and registrations."""
