package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.ledger.news.domain.NewsKind;
import cn.yongji.onestop.ledger.news.domain.NewsMatters;
import java.util.List;
import java.util.Optional;

/** What somebody wants to hear of; of everything where nothing is said. */
public record NewsWish(Optional<String> projectId, Optional<String> matter, Optional<NewsKind> kind) {
    /** Whether lines may be left out, of which there may be many. */
    boolean narrows() {
        return matter.isPresent() || kind.isPresent();
    }

    boolean wants(Optional<EventContract> fact) {
        return kind.map(it -> fact.map(NewsKind::of).equals(Optional.of(it))).orElse(true)
                && matter.map(it -> fact.map(NewsMatters::of).orElse(List.of()).contains(it))
                        .orElse(true);
    }
}
