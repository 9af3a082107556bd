package cn.yongji.onestop.ledger.news.web;

import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.news.NewsLine;
import cn.yongji.onestop.ledger.news.domain.NewsConcern;
import cn.yongji.onestop.ledger.news.domain.NewsKind;
import cn.yongji.onestop.ledger.news.domain.NewsMatters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the news: an entry of the ledger of a project, in a sentence. */
record NewsItemView(
        String projectId,

        @Schema(description = "办件编号, by which people speak of the project") @Nullable
        String projectNumber,

        @Schema(description = "What the project is called now") @Nullable
        String projectName,

        @Schema(description = "Number of the entry in the ledger of its project")
        long index,

        Instant time,

        @Schema(description = "Who caused it: subject of the token, or name of the rule")
        String actor,

        @Schema(description = "Wire name of the event") String type,

        @Schema(description = "What it is about; absent once its payload is destroyed by a retention rule") @Nullable
        NewsKind kind,

        @Schema(description = "Codes of the matters it is about")
        List<String> matters,

        @Schema(description = "Whom it concerns beyond the departments: the unit, its agent, the leader")
        List<NewsConcern> concerns,

        @Schema(description = "What happened, in a sentence")
        String text) {

    NewsItemView {
        matters = List.copyOf(matters);
        concerns = List.copyOf(concerns);
    }

    static NewsItemView of(NewsLine line, Wording wording) {
        var moment = line.told(wording);
        var fact = line.recorded().fact();
        return new NewsItemView(
                line.projectId(),
                line.number(),
                line.name(),
                moment.index(),
                moment.time(),
                moment.actor(),
                moment.type(),
                fact.map(NewsKind::of).orElse(null),
                fact.map(NewsMatters::of).orElse(List.of()),
                NewsConcern.of(moment.type()),
                moment.text());
    }
}
