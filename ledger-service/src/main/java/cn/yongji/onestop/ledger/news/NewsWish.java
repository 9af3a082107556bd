package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.news.domain.NewsConcern;
import cn.yongji.onestop.ledger.news.domain.NewsKind;
import cn.yongji.onestop.ledger.news.domain.NewsMatters;
import java.util.List;
import java.util.Optional;

/** What somebody wants to hear of; of everything where nothing is said. */
public record NewsWish(
        Optional<String> projectId,
        Optional<String> matter,
        Optional<NewsKind> kind,
        Optional<NewsConcern> concerning) {
    /** Whether lines may be left out, of which there may be many. */
    boolean narrows() {
        return matter.isPresent() || kind.isPresent() || concerning.isPresent();
    }

    boolean wants(RecordedFact recorded) {
        var fact = recorded.fact();
        return kind.map(it -> fact.map(NewsKind::of).equals(Optional.of(it))).orElse(true)
                && matter.map(it -> fact.map(NewsMatters::of).orElse(List.of()).contains(it))
                        .orElse(true)
                && concerning
                        .map(NewsConcern.of(recorded.header().type())::contains)
                        .orElse(true);
    }
}
