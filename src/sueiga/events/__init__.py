"""What happens where and when, and who is coming: the union's, members' and partners' events."""
