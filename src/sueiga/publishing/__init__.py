"""What the union says in public: pages, news, stories, pictures, papers, contests, the newsletter."""
