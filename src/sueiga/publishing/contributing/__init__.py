"""What communities write themselves, from the first word on a phone to the page everybody reads."""
