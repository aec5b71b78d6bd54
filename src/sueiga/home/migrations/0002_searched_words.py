"""Where words stand: a table of each database's own make, beside the ORM (ADR 18)."""

from django.db import migrations

TABLES = {
    "sqlite": ["CREATE VIRTUAL TABLE home_searchwords USING fts5(title, body, tokenize='ascii')"],
    "postgresql": [
        "CREATE TABLE home_searchwords (id bigint PRIMARY KEY, title tsvector NOT NULL, body tsvector NOT NULL)",
        "CREATE INDEX home_searchwords_body ON home_searchwords USING gin (body)",
        "CREATE FUNCTION home_searched(asked tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE SET enable_seqscan = off"
        " AS 'SELECT id FROM home_searchwords WHERE body @@ asked'",
    ],
}
DROPPED = {
    "sqlite": ["DROP TABLE home_searchwords"],
    "postgresql": ["DROP FUNCTION home_searched", "DROP TABLE home_searchwords"],
}


def create(apps, schema_editor):
    for statement in TABLES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    for statement in DROPPED[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [("home", "0001_search")]

    operations = [migrations.RunPython(create, drop)]
