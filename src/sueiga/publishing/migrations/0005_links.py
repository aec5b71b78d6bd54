import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0004_contests"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="paper",
            name="words_of",
            field=models.CharField(
                blank=True, default="", editable=False, max_length=40,
                verbose_name="the file its text was read from",
            ),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="BrokenLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.CharField(max_length=600, verbose_name="address")),
                ("told_lt", models.CharField(max_length=500, verbose_name="what is wrong, in Lithuanian")),
                ("told_en", models.CharField(max_length=500, verbose_name="what is wrong, in English")),
                ("since", models.DateTimeField(verbose_name="broken since")),
                ("tried_at", models.DateTimeField(verbose_name="last tried")),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.WAGTAIL_PAGE_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "broken link",
                "verbose_name_plural": "broken links",
                "constraints": [models.UniqueConstraint(fields=("page", "address"), name="broken_link_once")],
            },
        ),
    ]
