"""Pages, articles, pictures, papers."""

from sueiga.publishing.models.articles import Article as Article
from sueiga.publishing.models.articles import ArticleFolder as ArticleFolder
from sueiga.publishing.models.contests import Contest as Contest
from sueiga.publishing.models.contests import ContestFolder as ContestFolder
from sueiga.publishing.models.contribution_photos import ContributionPhoto as ContributionPhoto
from sueiga.publishing.models.contribution_photos import Piece as Piece
from sueiga.publishing.models.contribution_photos import Upload as Upload
from sueiga.publishing.models.contributions import Contribution as Contribution
from sueiga.publishing.models.contributions import Remark as Remark
from sueiga.publishing.models.contributions import Wording as Wording
from sueiga.publishing.models.galleries import Gallery as Gallery
from sueiga.publishing.models.galleries import GalleryFolder as GalleryFolder
from sueiga.publishing.models.newsletters import Issue as Issue
from sueiga.publishing.models.newsletters import IssueItem as IssueItem
from sueiga.publishing.models.pages import ContentPage as ContentPage
from sueiga.publishing.models.pages import SiteRoot as SiteRoot
from sueiga.publishing.models.papers import Paper as Paper
from sueiga.publishing.models.pictures import Picture as Picture
from sueiga.publishing.models.pictures import Rendition as Rendition
from sueiga.publishing.models.subscriptions import Subscription as Subscription
