"""What a held run would end, by name."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("registry", "0003_index_for_counts")]

    operations = [
        migrations.CreateModel(
            name="RunEnding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("organisation", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="registry.organisation", verbose_name="organisation")),
                ("run", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="endings", to="registry.run", verbose_name="run")),
            ],
            options={
                "verbose_name": "organisation a held run would end",
                "verbose_name_plural": "organisations a held run would end",
                "constraints": [models.UniqueConstraint(fields=("run", "organisation"), name="run_ending_once")],
            },
        ),
    ]
