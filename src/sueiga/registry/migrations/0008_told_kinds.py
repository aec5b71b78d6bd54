"""The timeline tells what an organisation counts as."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registry", "0007_reasons_in_both_languages"),
    ]

    operations = [
        migrations.AlterField(
            model_name="change",
            name="kind",
            field=models.CharField(
                choices=[
                    ("founded", "founded"),
                    ("renamed", "renamed"),
                    ("moved", "moved"),
                    ("status", "legal status changed"),
                    ("deregistered", "deregistered"),
                    ("missing", "no longer in the register's file"),
                    ("returned", "in the register's file again"),
                    ("ngo", "NGO flag changed"),
                    ("charity", "charity status changed"),
                    ("standing", "standing changed"),
                    ("kind", "counted as another kind"),
                ],
                max_length=20,
                verbose_name="kind",
            ),
        ),
    ]
