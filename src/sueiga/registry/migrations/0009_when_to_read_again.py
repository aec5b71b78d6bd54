"""A run knows the day from which its very files say something else."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0008_told_kinds"),
    ]

    operations = [
        migrations.AddField(
            model_name="run",
            name="again_on",
            field=models.DateField(editable=False, null=True),
        ),
    ]
