import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publishing", "0002_choosing"), ("publishing", "0002_newsletters")]

    operations = [
        migrations.AddField(
            model_name="contributionphoto",
            name="picture",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="publishing.picture",
                verbose_name="picture of the library",
            ),
        ),
    ]
