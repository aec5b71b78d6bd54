"""What runs say stands in Lithuanian and in English; what was said so far was said in Lithuanian."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("registry", "0006_one_index_for_search_entries")]

    operations = [
        migrations.RenameField("run", "message", "message_lt"),
        migrations.RenameField("sourcerun", "error", "error_lt"),
        migrations.RenameField("refusal", "reason", "reason_lt"),
        migrations.AlterField("run", "message_lt", models.TextField(blank=True, verbose_name="message in Lithuanian")),
        migrations.AlterField("sourcerun", "error_lt", models.TextField(blank=True, verbose_name="error in Lithuanian")),
        migrations.AlterField("refusal", "reason_lt", models.CharField(max_length=500, verbose_name="reason in Lithuanian")),
        migrations.AddField("run", "message_en", models.TextField(blank=True, default="", verbose_name="message in English"), preserve_default=False),
        migrations.AddField("sourcerun", "error_en", models.TextField(blank=True, default="", verbose_name="error in English"), preserve_default=False),
        migrations.AddField("refusal", "reason_en", models.CharField(blank=True, default="", max_length=500, verbose_name="reason in English"), preserve_default=False),
    ]
