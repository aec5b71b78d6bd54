from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("publishing", "0002_newsletters")]

    operations = [
        migrations.AlterModelOptions(
            name="picture",
            options={
                "permissions": [("choose_picture", "Can choose picture")],
                "verbose_name": "picture", "verbose_name_plural": "pictures",
            },
        ),
        migrations.AlterModelOptions(
            name="paper",
            options={
                "permissions": [("choose_paper", "Can choose paper")],
                "verbose_name": "paper", "verbose_name_plural": "papers",
            },
        ),
    ]
