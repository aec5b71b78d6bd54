"""Addresses of applications being written."""

from django.urls import URLPattern, path, re_path

from sueiga.funding.views.notebooks import answers, budget, notebook, papers, reviews

_OWN = "mano/paraiskos/<int:pk>"
PATTERNS: list[URLPattern] = [
    path("mano/paraiskos/nauja/<slug:slug>/", notebook.start, name="notebook_start"),
    path(f"{_OWN}/", notebook.notebook, name="notebook"),
    path(f"{_OWN}/projektas/", notebook.project, name="notebook_project"),
    path(f"{_OWN}/kas-cia/", notebook.here, name="notebook_here"),
    path(f"{_OWN}/atnaujinti/", notebook.follow, name="notebook_follow"),
    path(f"{_OWN}/rengti-toliau/", notebook.open_again, name="notebook_open_again"),
    path(f"{_OWN}/atideti/", notebook.put_aside, name="notebook_put_aside"),
    path(f"{_OWN}/pateikta/", notebook.hand_in, name="notebook_hand_in"),
    path(f"{_OWN}/atsakymas/", notebook.outcome, name="notebook_outcome"),
    re_path(r"^mano/paraiskos/(?P<pk>[0-9]{1,18})/paraiska\.(?P<kind>docx|pdf|zip)$", notebook.export,
            name="notebook_export"),
    path(f"{_OWN}/klausimai/", answers.answers, name="notebook_answers"),
    path(f"{_OWN}/klausimai/<int:number>/", answers.answer, name="notebook_answer"),
    path(f"{_OWN}/klausimai/<int:number>/ankstesnis/", answers.take_earlier, name="notebook_take_earlier"),
    path(f"{_OWN}/klausimai/<int:number>/salinti/", answers.remove, name="notebook_answer_remove"),
    path(f"{_OWN}/dokumentai/", papers.papers, name="notebook_papers"),
    path(f"{_OWN}/dokumentai/<int:number>/", papers.paper, name="notebook_paper"),
    path(f"{_OWN}/dokumentai/<int:number>/failai/", papers.add_files, name="notebook_files"),
    path(f"{_OWN}/dokumentai/<int:number>/salinti/", papers.remove, name="notebook_paper_remove"),
    path("mano/paraiskos/failai/<int:pk>/", papers.file, name="notebook_file"),
    path("mano/paraiskos/failai/<int:pk>/salinti/", papers.remove_file, name="notebook_file_remove"),
    path(f"{_OWN}/samata/", budget.budget, name="notebook_budget"),
    path(f"{_OWN}/samata/nauja/", budget.line_new, name="notebook_line_new"),
    path(f"{_OWN}/samata/<int:number>/", budget.line, name="notebook_line"),
    path(f"{_OWN}/samata/<int:number>/salinti/", budget.line_remove, name="notebook_line_remove"),
    path(f"{_OWN}/partneriai/", budget.partners, name="notebook_partners"),
    path(f"{_OWN}/partneriai/<int:number>/", budget.partner, name="notebook_partner"),
    path(f"{_OWN}/partneriai/<int:number>/salinti/", budget.partner_remove, name="notebook_partner_remove"),
    path(f"{_OWN}/perziura/", reviews.review, name="notebook_review"),
    path("mano/paraiskos/kvietimai/<int:pk>/atsaukti/", reviews.call_back, name="notebook_call_back"),
    path(f"{_OWN}/skaityti/", reviews.read, name="notebook_read"),
    path(f"{_OWN}/pastaba/", reviews.comment, name="notebook_comment"),
    path(f"{_OWN}/pastaba/<int:number>/", reviews.comment, name="notebook_comment_on"),
    path(f"{_OWN}/pastabos/<int:number>/", reviews.settle, name="notebook_settle"),
    path("paraiskos/perziureti/<str:token>/", reviews.invited, name="review"),
    path("paraiskos/perziureti/<str:token>/imtis/", reviews.take_up, name="review_take_up"),
]  # fmt: skip
