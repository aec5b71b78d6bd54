"""Addresses of preparing calls."""

from django.urls import URLPattern, path

from sueiga.funding.views.editing import course, drafts, office, publishing, sections

PATTERNS: list[URLPattern] = [
    path("kvietimai/rengti/", drafts.editing, name="editing"),
    path("kvietimai/rengti/naujas/", drafts.new, name="editing_new"),
    path("kvietimai/rengti/kopija/<int:pk>/", drafts.copy, name="edit_copy"),
    path("kvietimai/rengti/keisti/<slug:slug>/", drafts.change, name="edit_change"),
    path("kvietimai/rengti/eiga/<slug:slug>/", course.course, name="call_course"),
    path("kvietimai/rengti/eiga/<slug:slug>/atsaukti/", course.withdraw, name="call_withdraw"),
    path("kvietimai/rengti/eiga/<slug:slug>/uzdaryti/", course.close, name="call_close"),
    path("kvietimai/rengti/eiga/<slug:slug>/vertinimas/", course.assess, name="call_assess"),
    path("kvietimai/rengti/eiga/<slug:slug>/rezultatai/", course.results, name="call_results"),
    path("kvietimai/rengti/eiga/<slug:slug>/patikrinta/", course.confirm, name="call_confirm"),
    path("kvietimai/rengti/<int:pk>/", drafts.edit, name="edit"),
    path("kvietimai/rengti/<int:pk>/patikra/", publishing.check, name="edit_check"),
    path("kvietimai/rengti/<int:pk>/perziura/", publishing.preview, name="edit_preview"),
    path("kvietimai/rengti/<int:pk>/siusti/", publishing.send, name="edit_send"),
    path("kvietimai/rengti/<int:pk>/skelbti/", publishing.publish, name="edit_publish"),
    path("kvietimai/rengti/<int:pk>/grazinti/", publishing.send_back, name="edit_return"),
    path("kvietimai/rengti/<int:pk>/atideti/", drafts.discard, name="edit_discard"),
    path("kvietimai/rengti/<int:pk>/testi/", drafts.take_up, name="edit_take_up"),
    path("kvietimai/rengti/<int:pk>/kas/", sections.here, name="edit_here"),
    path("kvietimai/rengti/<int:pk>/<slug:section>/", sections.section, name="edit_section"),
    path("kvietimai/rengti/<int:pk>/<slug:section>/issaugoti/", sections.autosave, name="autosave"),
    path("biuras/kvietimai/", office.calls, name="office_calls"),
    path("biuras/kvietimai/savivaldybes/", office.officers, name="call_officers"),
    path("biuras/kvietimai/savivaldybes/<int:pk>/baigti/", office.officer_dismiss, name="call_officer_dismiss"),
    path("biuras/kvietimai/programos/", office.programmes, name="programmes"),
    path("biuras/kvietimai/programos/<slug:slug>/", office.programme, name="programme"),
]
