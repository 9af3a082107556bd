package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.news.domain.NewsPlace;
import java.util.List;

/**
 * News from some place on.
 *
 * @param next where to go on from; always there, for the news has no end
 * @param more whether there is more to be looked at already
 */
public record NewsPart(List<NewsLine> lines, NewsPlace next, boolean more) {
    public NewsPart {
        lines = List.copyOf(lines);
    }
}
